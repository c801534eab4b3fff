package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.model.Network;
import org.opennms.plugins.phones.api.model.Secret;

class DoorSettingsTest {

    private static final DoorSettings SHIPPED = new DoorSettings(List.of(8080, 8081), List.of(), Optional.empty(),
            new Secret("geheim"), true, 30, 60, 16_384, 128, new Aggregators(List.of(), Aggregators.Commands.WAIT, Set.of()));

    private final Logger log = Logger.getLogger(DoorSettings.class.getName());
    private final List<String> errors = new ArrayList<>();
    private final Handler listener = new Handler() {

        @Override
        public void publish(LogRecord said) {
            if (said.getLevel() == Level.SEVERE) {
                errors.add(said.getMessage());
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        log.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(listener);
    }

    @Test
    void the_settings_are_read_as_written() {
        assertThat(DoorSettings.parse(" 80, 8080,80 ", "443", "etc/keys.p12", "geheim", "Off", "1", "2 ", "3", "4", "10.9.0.0/16, 2001:db8::1",
                "Strings", " 7, 8 "))
                .isEqualTo(new DoorSettings(List.of(80, 8080), List.of(443), Optional.of(Path.of("etc/keys.p12")),
                        new Secret("geheim"), false, 1, 2, 3, 4, new Aggregators(Network.parseAll("10.9.0.0/16,2001:db8::1/128"),
                        Aggregators.Commands.STRINGS, Set.of("7", "8"))));
        assertThat(DoorSettings.parse("", "443", "", "", "true", "1", "2", "3", "4", "", "wait", "").ports()).as("HTTPS alone").isEmpty();
        assertThat(errors).isEmpty();
    }

    @Test
    void each_wrong_setting_is_said_once_by_its_name_and_its_default_holds() {
        DoorSettings settings = DoorSettings.parse("8080,http", "443,https", "keys\0", "geheim", "ja", "30s", "0", "-1", "x",
                "10.9.0.0/33", "maybe", "");

        assertThat(settings).isEqualTo(SHIPPED);
        assertThat(errors).hasSize(10).noneMatch(said -> said.contains("geheim"));
        assertThat(errors.get(0)).contains("setting ports", "'8080,http'", "'8080,8081' is taken");
        assertThat(errors.get(1)).contains("setting httpsPorts", "'443,https'", "HTTPS is not served");
        assertThat(errors.get(2)).contains("setting keyStore", "HTTPS is not served");
        assertThat(errors.get(3)).contains("setting fastKeepAlive", "'ja'");
        assertThat(errors.get(4)).contains("setting requestSeconds", "'30s'", "'30' is taken");
        assertThat(errors.subList(5, 10)).extracting(said -> said.split(" ")[2])
                .containsExactly("idleSeconds", "maxConnections", "workerThreads", "aggregators", "aggregatorCommands");
        assertThat(errors.get(8)).contains("no aggregator is trusted");
    }

    @Test
    void what_is_too_large_is_wrong_too() {
        assertThat(DoorSettings.parse("65536", "65536", "", "geheim", "true", "86401", "2147484", "4294967297", "10001",
                "", "", ""))
                .isEqualTo(SHIPPED);
        assertThat(errors).hasSize(7);
    }
}
