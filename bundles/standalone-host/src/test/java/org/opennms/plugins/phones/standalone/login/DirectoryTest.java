package org.opennms.plugins.phones.standalone.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.testing.MovableClock;
import org.opennms.plugins.phones.servers.SlapdServer;

/** Logins by a real OpenLDAP server. */
class DirectoryTest {

    private static final String ENTRIES = """
            dn: ou=people,dc=example,dc=org
            objectClass: organizationalUnit
            ou: people

            dn: uid=anna,ou=people,dc=example,dc=org
            objectClass: inetOrgPerson
            uid: anna
            cn: Anna
            sn: A
            userPassword: right one

            dn: uid=bert,ou=people,dc=example,dc=org
            objectClass: inetOrgPerson
            uid: bert
            uid: admin
            cn: Bert
            sn: B
            userPassword: berts one

            dn: uid=nora,ou=people,dc=example,dc=org
            objectClass: inetOrgPerson
            uid: nora
            cn: Nora
            sn: N
            userPassword: noras one

            dn: ou=groups,dc=example,dc=org
            objectClass: organizationalUnit
            ou: groups

            dn: cn=phone admins,ou=groups,dc=example,dc=org
            objectClass: groupOfNames
            cn: phone admins
            member: uid=anna,ou=people,dc=example,dc=org

            dn: cn=helpdesk,ou=groups,dc=example,dc=org
            objectClass: groupOfNames
            cn: helpdesk
            member: uid=anna,ou=people,dc=example,dc=org
            member: uid=bert,ou=people,dc=example,dc=org
            """;

    private static SlapdServer server;

    @TempDir
    Path etc;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-05T10:00:00Z"));

    @BeforeAll
    static void start() throws IOException {
        server = SlapdServer.start(ENTRIES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> words(String... changes) {
        Map<String, String> words = new HashMap<>(Map.of("ldapUrl", server.tlsUrl(), "ldapStartTls", "true",
                "ldapTrust", server.certificate().toString(), "ldapBindDn", SlapdServer.ADMIN,
                "ldapBindPassword", server.password(), "ldapUsers", "ou=people," + SlapdServer.BASE, "ldapUserFilter", "(uid=%u)",
                "ldapGroups", "ou=groups," + SlapdServer.BASE, "ldapGroupFilter", "(member=%dn)"));
        words.putAll(Map.of("ldapAdministrators", "phone admins", "ldapSupervisors", "helpdesk, others", "ldapReaders", ""));
        for (int i = 0; i < changes.length; i += 2) {
            words.put(changes[i], changes[i + 1]);
        }
        return words;
    }

    private DirectoryPasswords directory(String... changes) {
        return new DirectoryPasswords(new Directory(DirectorySettings.of(words(changes))), clock);
    }

    @Test
    void groups_give_roles_to_who_has_the_password() { // S-025
        DirectoryPasswords directory = directory();

        assertThat(directory.check("anna", "right one")).map(Login::roles).contains(Set.of("ROLE_ADMIN", "ROLE_REST"));
        assertThat(directory.check("BERT", "berts one")).map(Login::name).contains("bert");
        assertThat(directory.check("nora", "noras one")).map(Login::isOperator).contains(false);
        assertThat(directory.check("anna", "wrong one")).isEmpty();
        assertThat(directory.check("anna", "")).isEmpty();
        assertThat(directory.check("nobody", "right one")).isEmpty();
    }

    @Test
    void a_name_is_a_value_and_no_part_of_a_filter() {
        for (String name : new String[] {"*", "a*", "anna)(uid=*", "*)(uid=*))(|(uid=*", "anna\\", "\\2a", "an%na", "%dn"}) {
            assertThat(directory().check(name, "right one")).as(name).isEmpty();
        }
        assertThat(directory("ldapUserFilter", "(sn=*)").check("anna", "right one")).as("more than one fits").isEmpty();
    }

    @Test
    void a_connection_is_made_safe_or_not_used() {
        assertThat(directory("ldapTrust", "").check("anna", "right one")).as("an unknown authority").isEmpty();
        assertThat(directory("ldapUrl", server.tlsUrl().replace("localhost", "127.0.0.2")).check("anna", "right one")).isEmpty();
        assertThat(directory("ldapUrl", server.url().replace("127.0.0.1", "localhost")).check("anna", "right one"))
                .as("StartTLS").isNotEmpty();
        assertThat(directory("ldapUrl", server.url(), "ldapStartTls", "false").check("anna", "right one")).isNotEmpty();
        assertThatThrownBy(() -> directory("ldapUrl", "http://localhost")).isInstanceOf(Invalid.class);
    }

    @Test
    void our_own_file_goes_first_so_that_no_directory_can_take_a_name_over() throws IOException {
        UsersFile users = new UsersFile(Files.writeString(etc.resolve("users.properties"), "admin = x,ROLE_ADMIN\n").toString());
        AllPasswords all = new AllPasswords(new RealmPasswords("no such realm", users), users, directory());

        assertThat(all.check("admin", "berts one")).isEmpty();
        Optional<Login> anna = all.check("anna", "right one");
        assertThat(anna).isNotEmpty();
        assertThat(all.stillHolds(anna.get())).isTrue();
        Files.writeString(etc.resolve("users.properties"), "admin = x,ROLE_ADMIN\nanna = longer,ROLE_USER\n");
        assertThat(all.stillHolds(anna.get())).isFalse();
    }

    @Test
    void roles_are_asked_for_each_minute_and_believed_while_the_directory_is_away() {
        DirectoryPasswords directory = directory();
        Login anna = directory.check("anna", "right one").orElseThrow();
        Login other = new Login("anna", Set.of("ROLE_USER"), Standing.ELSEWHERE);
        clock.advance(Duration.ofMinutes(2));

        assertThat(directory.stillHolds(other)).isFalse();
        assertThat(directory.stillHolds(anna)).isTrue();
        DirectoryPasswords away = directory("ldapUrl", "ldaps://localhost:1");
        assertThat(away.stillHolds(anna)).isTrue();
        assertThat(away.check("anna", "right one")).isEmpty();
    }
}
