package org.opennms.plugins.phones.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeysTest {

    private final SecretKeys keys = new SecretKeys(List.of(
            new Parameter("voip/line/N/id_of_the_bank", new ValueType.Text(9), false, true, "a manual"),
            new Parameter("soft_keys/N/psk_index", new ValueType.Whole(OptionalLong.empty(), OptionalLong.empty()), false, false,
                    "a manual"),
            new Parameter("pin_lock/enabled", new ValueType.Flag(), false, false, "a manual"),
            new Parameter("wifi/psk", new ValueType.Text(63), false, false, "a manual")));

    @ParameterizedTest
    @ValueSource(strings = {"system/password", "LDAPPassword", "ems_server/user_pwd", "wifi/psk", "oauth/access_token",
        "client_credentials", "snmp/community", "lock/pin", "pin_code", "tls/privatekey", "shared_key", "wifi/passphrase"})
    void a_key_that_sounds_secret_is(String key) {
        assertThat(keys.contains(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"system/type", "network/lan/ping", "spinner", "voip/line/0/id", "soft_keys/3/psk_index", "pin_lock/enabled"})
    void any_other_is_none_and_neither_is_a_switch_or_a_number_of_the_family(String key) {
        assertThat(keys.contains(key)).isFalse();
    }

    @Test
    void what_the_family_says_is_secret_is_with_any_index() {
        assertThat(keys.contains("voip/line/12/id_of_the_bank")).isTrue();
    }
}
