package org.opennms.plugins.phones.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Hashtable;

import javax.naming.AuthenticationException;
import javax.naming.CommunicationException;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

import org.junit.jupiter.api.Test;

class SlapdServerTest {

    private static final String PEOPLE = """
            dn: uid=anna,dc=example,dc=org
            objectClass: inetOrgPerson
            uid: anna
            cn: Anna
            sn: Ames
            userPassword: of anna
            """;

    @Test
    void who_is_in_it_logs_in_and_reads_and_is_there_after_a_kill() throws Exception {
        try (SlapdServer server = SlapdServer.start(PEOPLE)) {
            server.killHard();
            assertThatThrownBy(() -> login(server, "of anna")).isInstanceOf(CommunicationException.class);
            server.restart();

            DirContext anna = login(server, "of anna");
            assertThat(anna.getAttributes("uid=anna," + SlapdServer.BASE).get("sn").get()).isEqualTo("Ames");
            assertThat(anna.getAttributes("uid=anna," + SlapdServer.BASE).get("userPassword")).isNull();
            anna.close();
            assertThatThrownBy(() -> login(server, "wrong")).isInstanceOf(AuthenticationException.class);
        }
    }

    private static DirContext login(SlapdServer server, String password) throws NamingException {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.ldap.LdapCtxFactory");
        settings.put("java.naming.provider.url", server.url());
        settings.put("java.naming.security.principal", "uid=anna," + SlapdServer.BASE);
        settings.put("java.naming.security.credentials", password);
        return new InitialDirContext(settings);
    }
}
