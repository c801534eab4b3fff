package org.opennms.plugins.phones.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import javax.ws.rs.WebApplicationException;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.admin.view.Problem;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.preview.Drift;

class DeviceFilterTest {

    @Test
    void what_people_write_becomes_what_the_store_compares() {
        PhoneFilter filter = SelectedDevices.filter(Map.of("mac", List.of("00:90:8F:00:00:01", "00-90-8f*"),
                "status", List.of("Registered", "never seen", "non-registered"), "vlanMode", List.of("disabled"),
                "drift", List.of("Stale", "reported")));

        assertThat(filter.wanted()).containsOnlyKeys(PhoneField.MAC, PhoneField.STATUS, PhoneField.VLAN_MODE);
        assertThat(filter.wanted().get(PhoneField.MAC)).containsExactly("00908f000001", "00908f*");
        assertThat(filter.wanted().get(PhoneField.STATUS))
                .containsExactly("REGISTERED", "NEVER_SEEN", "STARTED", "UNREGISTERED", "OFFLINE", "OTHER");
        assertThat(filter.wanted().get(PhoneField.VLAN_MODE)).containsExactly("DISABLE");
        assertThat(filter.drifted()).containsExactlyInAnyOrder(Drift.Kind.STALE, Drift.Kind.REPORTED);
    }

    @Test
    void what_is_wrong_is_told_of_its_field() {
        assertWrong("mac", "00908g*");
        assertWrong("mac", "00908f");
        assertWrong("status", "asleep");
        assertWrong("enrolment", "maybe");
        assertWrong("heardBefore", "yesterday");
        assertWrong("drift", "snow");
        assertWrong("filter.colour", "red");
    }

    @Test
    void null_is_no_value() {
        assertWrong("filter.q", (List<String>) null);
        assertWrong("filter.user", Collections.singletonList(null));
    }

    // "delete-devices" would take them all
    @Test
    void an_empty_value_does_not_mean_all_devices() {
        assertWrong("filter.user", List.of());
        assertWrong("filter.user", "");
        assertWrong("filter.q", " ");
    }

    private static void assertWrong(String field, String value) {
        assertWrong(field, List.of(value));
    }

    private static void assertWrong(String field, List<String> values) {
        String name = field.replace("filter.", "");
        assertThatThrownBy(() -> SelectedDevices.filter(Collections.singletonMap(name, values)))
                .isInstanceOfSatisfying(WebApplicationException.class, e ->
                        assertThat(((Problem) e.getResponse().getEntity()).field()).isEqualTo(field));
    }

    // S-062
    @Test
    void a_percentage_has_two_decimals_and_of_nothing_it_is_0() {
        assertThat(OverviewResource.percent(358, 358 + 4 + 12)).isEqualTo(95.72);
        assertThat(OverviewResource.percent(0, 0)).isZero();
    }
}
