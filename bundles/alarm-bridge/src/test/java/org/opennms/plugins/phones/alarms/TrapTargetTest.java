package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.model.Secret;

class TrapTargetTest {

    @Test
    void targets_are_host_port_and_community_parted_by_commas() {
        assertThat(TrapTarget.parseAll("noc.example.org:1162/public, inform:10.0.0.1:162/a:b/c"))
                .containsExactly(v2c("trap:noc.example.org:1162", false, "noc.example.org", 1162, "public"),
                        v2c("inform:10.0.0.1:162", true, "10.0.0.1", 162, "a:b/c"));
    }

    @Test
    void an_ipv6_address_stands_in_brackets() {
        assertThat(TrapTarget.parseAll("inform:[2001:db8::5]:2162/public"))
                .containsExactly(v2c("inform:[2001:db8::5]:2162", true, "2001:db8::5", 2162, "public"));
    }

    @Test
    void a_bad_entry_takes_none_of_the_others_along() {
        assertThat(TrapTarget.parseAll("host:99999/x,no-community:162,2001:db8::5:162/x,:162/x,,good:162/x,good:162/y"))
                .containsExactly(v2c("trap:good:162", false, "good", 162, "x"));
    }

    @Test
    void no_setting_is_no_target() {
        assertThat(TrapTarget.parseAll("")).isEmpty();
    }

    @Test
    void the_community_is_never_printed() {
        TrapTarget target = v2c("inform:host:162", true, "host", 162, "secret");

        assertThat(target.toString()).isEqualTo("inform:host:162");
        assertThat(target.login().toString()).doesNotContain("secret");
    }

    private static TrapTarget v2c(String name, boolean inform, String host, int port, String community) {
        return new TrapTarget(name, inform, host, port, new Login.Community(new Secret(community)));
    }
}
