package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.ConfigurationsTest.system;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.Preview.Outcome;
import org.opennms.plugins.phones.api.preview.Preview.PhoneFile;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;

/** N-01: what a change would do, before it is made. */
class PreviewsTest {

    private static final WhatIf GERMAN = new WhatIf(List.of(), List.of(system("Language", "German")), List.of(), List.of(),
            WhatIf.Assignment.NONE);

    private final Fixture fleet = new Fixture();

    @AfterEach
    void end() {
        fleet.close();
    }

    private Preview preview(Selection scope, WhatIf change) {
        return fleet.core.previews().preview(scope, change, Optional.empty(), 50);
    }

    private static Map<Outcome, Long> outcomes(Preview preview) {
        return preview.totals().orElseThrow().outcomes();
    }

    @Test
    void a_whole_fleet_is_previewed_page_by_page_and_nothing_is_written() {
        IntStream.range(0, 1_100).forEach(i -> fleet.imported(mac(i)));
        int writes = fleet.store.writes();

        Preview first = preview(Selection.ALL, GERMAN);
        Preview second = fleet.core.previews().preview(Selection.ALL, GERMAN, first.next(), 50);
        Preview last = fleet.core.previews().preview(Selection.ALL, GERMAN, Optional.of(mac(1_079)), 50);

        assertThat(outcomes(first)).isEqualTo(Map.of(Outcome.CHANGED, 1_100L));
        assertThat(first.totals().orElseThrow().keys()).extracting(k -> k.key() + " " + k.phones()).containsExactly("values 1100");
        assertThat(first.rows()).hasSize(50).extracting(PhoneFile::mac).startsWith(mac(0)).endsWith(mac(49));
        assertThat(second.rows()).hasSize(50).extracting(PhoneFile::mac).startsWith(mac(50)).endsWith(mac(99));
        assertThat(second.totals()).isEmpty();
        assertThat(last.rows()).hasSize(20);
        assertThat(last.next()).isEmpty();
        assertThat(fleet.store.writes()).isEqualTo(writes);
        assertThat(outcomes(preview(Selection.ALL, WhatIf.NOTHING))).isEqualTo(Map.of(Outcome.SAME, 1_100L));
    }

    @Test
    void a_file_that_would_be_bad_is_counted_as_failing_with_its_reason() {
        fleet.imported(MAC);

        Preview bad = preview(Selection.of(MAC), new WhatIf(List.of(), List.of(system("bad", "x")), List.of(), List.of(),
                WhatIf.Assignment.NONE));

        assertThat(outcomes(bad)).isEqualTo(Map.of(Outcome.FAILED, 1L));
        assertThat(bad.rows().get(0).reason()).contains("line 2: a bad value");
        assertThat(bad.totals().orElseThrow().findings().get(0).first()).containsExactly(MAC);
    }

    @Test
    void phones_are_previewed_in_another_region_and_of_another_model() {
        fleet.imported(MAC);
        fleet.imported(mac(1));
        fleet.core.admin().addRegion(new Region(new RegionName("Wien"), Optional.empty()), Fixture.ANNA);

        Preview moved = preview(new Selection(Optional.empty(), Optional.of(BERLIN), Optional.empty(), Set.of(MAC)),
                assign(Optional.empty(), Optional.of(new RegionName("Wien"))));
        Preview changed = preview(Selection.of(MAC), assign(Optional.of(FakeFamily.OTHER.model()), Optional.empty()));

        assertThat(moved.rows()).extracting(PhoneFile::mac).containsExactly(MAC);
        assertThat(moved.rows().get(0).diff().orElseThrow().keys()).containsExactly("region");
        assertThat(changed.rows().get(0).diff().orElseThrow().keys()).containsExactly("model");
        assertThatThrownBy(() -> preview(Selection.ALL, assign(Optional.empty(), Optional.of(new RegionName("Paris")))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> preview(Selection.of(new MacAddress("0a0b0c0d0e0f")), GERMAN)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_phone_is_previewed_with_a_user_it_would_get() {
        fleet.imported(MAC);
        UserName jane = new UserName("jane");
        fleet.store.change(tx -> tx.users().save(new PhoneUser(jane, Optional.of("Jane"), Optional.empty(), Optional.empty())));

        Preview given = preview(Selection.of(MAC), new WhatIf(List.of(), List.of(), List.of(), List.of(),
                new WhatIf.Assignment(Optional.empty(), Optional.empty(), Optional.of(jane))));

        assertThat(given.rows().get(0).file().orElseThrow().masked()).contains("user=jane\nname=Jane\n");
    }

    private static WhatIf assign(Optional<PhoneModel> model, Optional<RegionName> region) {
        return new WhatIf(List.of(), List.of(), List.of(), List.of(), new WhatIf.Assignment(model, region, Optional.empty()));
    }

    // P-10
    @Test
    void no_file_is_made_for_another_model_than_the_phone_says_it_is() {
        fleet.imported(MAC);
        fleet.say(MAC, HERE, Status.REGISTERED, "model", "20X");

        assertThatThrownBy(() -> fleet.core.configurations().preview(MAC)).isInstanceOf(Conflict.class).hasMessageContaining("20X");
        assertThat(preview(Selection.of(MAC), WhatIf.NOTHING).rows().get(0).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void what_saving_would_refuse_is_refused() {
        assertThatThrownBy(() -> preview(Selection.ALL, new WhatIf(List.of(new Template(FakeFamily.SIP.model(), "x", "",
                Template.Engine.PLAIN, "", true)), List.of(), List.of(), List.of(), WhatIf.Assignment.NONE)))
                .isInstanceOf(Invalid.class);
    }
}
