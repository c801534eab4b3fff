package org.opennms.plugins.phones.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TftpSettingsTest {

    @Test
    void settings_are_read() {
        TftpSettings settings = TftpSettings.parse(" 69 ", "10.1.2.3", "same", "0", "1", "yes", "100", "8");

        assertThat(settings.port()).isEqualTo(69);
        assertThat(settings.address().orElseThrow().getHostAddress()).isEqualTo("10.1.2.3");
        assertThat(settings.dataPorts().isSame()).isTrue();
        assertThat(settings.offer()).isEqualTo(new Terms.Offer(0, 1));
        assertThat(settings.lowerCase()).isTrue();
        assertThat(settings.clients()).isEqualTo(100);
        assertThat(settings.filesOfOne()).isEqualTo(8);
    }

    @Test
    void a_wrong_setting_leaves_its_default() {
        TftpSettings settings = TftpSettings.parse("70000", "tftp.example.org", "7-3", "100", "0", "perhaps", "0", "many");

        assertThat(settings.port()).isEqualTo(6_969);
        assertThat(settings.address()).isEmpty();
        assertThat(settings.dataPorts().isSame()).isFalse();
        assertThat(settings.offer()).isEqualTo(new Terms.Offer(1_468, 16));
        assertThat(settings.lowerCase()).isFalse();
        assertThat(settings.clients()).isEqualTo(1_000);
        assertThat(settings.filesOfOne()).isEqualTo(64);
    }
}
