package org.opennms.plugins.phones.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void the_port_must_be_open_on_the_local_host() throws IOException {
        ServerSocket shell = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        PortCheck check = new PortCheck("shell", shell.getLocalPort(), "PHONES_SHELL_PORT");

        assertThat(check.problem()).isEmpty();
        shell.close();
        assertThat(check.problem()).hasValueSatisfying(p -> assertThat(p).contains("127.0.0.1:" + shell.getLocalPort(), "PHONES_SHELL_PORT"));
    }
}
