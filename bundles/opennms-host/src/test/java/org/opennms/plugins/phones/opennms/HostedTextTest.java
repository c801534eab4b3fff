package org.opennms.plugins.phones.opennms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class HostedTextTest {

    private final HostedText hosted = new HostedText("${opennms.home}/share/phones");

    @Test
    void data_lies_below_the_host() {
        assertThat(hosted.of("directory = ${phones.data}/db\n")).isEqualTo("directory = ${opennms.home}/share/phones/db\n");
    }

    @Test
    void the_launchers_environment_gives_way_to_its_default() {
        assertThat(hosted.of("ports = ${env:PHONES_HTTP_PORTS:-8080,8081}\ntargets = ${env:PHONES_TRAP_TARGETS:-}\n"))
                .isEqualTo("ports = 8080,8081\ntargets =\n");
    }

    @Test
    void no_shipped_file_depends_on_the_launcher_or_lacks_its_last_line_end() throws IOException {
        try (var files = Files.list(Path.of("target/classes/etc"))) {
            List<Path> shipped = files.toList();
            assertThat(shipped).isNotEmpty().allSatisfy(file ->
                    assertThat(hosted.of(Files.readString(file))).doesNotContain("${env:", "phones.data").endsWith("\n"));
            assertThat(shipped).noneMatch(file -> file.toString().contains("standalone"));
        }
    }
}
