package org.opennms.plugins.phones.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ConfigLinesTest {

    @Test
    void keys_of_one_shape_are_told_apart() {
        assertThat(ConfigLines.repeated(keys(400))).isEmpty();
    }

    @Test
    void one_repetition_among_many_keys_is_found() {
        assertThat(ConfigLines.repeated(keys(400) + "voip/line/7/enabled=0\n"))
                .containsExactly(new ConfigLines.Repeated("voip/line/7/enabled", 8, 401));
    }

    @Test
    void a_file_of_very_many_keys_is_looked_through_too() {
        assertThat(ConfigLines.repeated(keys(5000))).isEmpty();
        assertThat(ConfigLines.repeated(keys(5000) + "voip/line/0/enabled=0"))
                .containsExactly(new ConfigLines.Repeated("voip/line/0/enabled", 1, 5001));
    }

    @Test
    void lines_without_a_key_are_passed_over() {
        assertThat(ConfigLines.repeated("include a.cfg\ninclude a.cfg\n\n;a=1\n;a=1\n=\n=\n")).isEmpty();
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "voip/line/" + i + "/enabled=1\n").collect(Collectors.joining());
    }
}
