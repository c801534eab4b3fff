package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnmpEngineTest {

    @TempDir
    private Path directory;

    @Test
    void the_id_stays_and_the_starts_are_counted() throws IOException {
        SnmpEngine first = SnmpEngine.start(directory.resolve("keys/engine"));
        SnmpEngine second = SnmpEngine.start(directory.resolve("keys/engine"));

        assertThat(first.boots()).isEqualTo(1);
        assertThat(second.boots()).isEqualTo(2);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.hex()).matches("80007ed905[0-9a-f]{16}");
    }

    @Test
    void each_node_has_another_id() throws IOException {
        assertThat(SnmpEngine.start(directory.resolve("a")).id()).isNotEqualTo(SnmpEngine.start(directory.resolve("b")).id());
    }

    /** A new id without a word would leave receivers that know the old one without traps. */
    @Test
    void a_damaged_file_is_not_written_over() throws IOException {
        Path file = Files.writeString(directory.resolve("engine"), "boots=\n");

        assertThatThrownBy(() -> SnmpEngine.start(file)).isInstanceOf(IOException.class).hasMessageContaining("is damaged");
        assertThat(file).hasContent("boots=\n");
    }

    @Test
    void a_count_that_is_used_up_begins_anew_with_another_id() throws IOException {
        Path file = Files.writeString(directory.resolve("engine"), "id=80007ed9050011223344556677\nboots=2147483646\n");

        SnmpEngine engine = SnmpEngine.start(file);

        assertThat(engine.boots()).isEqualTo(1);
        assertThat(engine.hex()).isNotEqualTo("80007ed9050011223344556677");
    }
}
