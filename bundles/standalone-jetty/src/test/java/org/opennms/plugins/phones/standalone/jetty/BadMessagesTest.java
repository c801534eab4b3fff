package org.opennms.plugins.phones.standalone.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

class BadMessagesTest {

    //
    @Test
    void what_is_no_request_is_refused_without_a_page_and_without_what_was_sent() throws Exception {
        Server server = new Server();
        LocalConnector connector = new LocalConnector(server);
        server.addConnector(connector);
        server.setErrorHandler(new BadMessages());
        server.start();
        try {
            String answer = connector.getResponse("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "<b>".repeat(20_000) + "\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 431 ").contains("Content-Type: application/problem+json")
                    .endsWith("{\"type\":\"about:blank\",\"status\":431,\"title\":\"Request Header Fields Too Large\"}")
                    .doesNotContain("<");
        } finally {
            server.stop();
        }
    }
}
