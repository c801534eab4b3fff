package org.opennms.plugins.phones.standalone.login;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.host.OperatorRole;

/**
 * Where a directory is and how people and their groups are found in it.
 *
 * @param startTls whether a connection to {@code ldap://} becomes TLS before anything is said
 * @param trust    a PEM file of certificates that are trusted; blank for those the JVM trusts
 * @param groupsOf by role, the names ({@code cn}) of the groups that give it
 */
record DirectorySettings(URI url, boolean startTls, String trust, String bindDn, String bindPassword, String users,
                         String userFilter, String groups, String groupFilter, Map<OperatorRole, Set<String>> groupsOf) {

    private static final int LDAP_PORT = 389;
    private static final int LDAPS_PORT = 636;

    DirectorySettings {
        if (!Set.of("ldap", "ldaps").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new Invalid("ldapUrl must read ldap://host:port or ldaps://host:port");
        }
        groupsOf = Map.copyOf(groupsOf);
    }

    /** From words as they stand in a file; lists have commas. */
    static DirectorySettings of(Map<String, String> words) {
        Map<OperatorRole, Set<String>> groups = new EnumMap<>(OperatorRole.class);
        groups.put(OperatorRole.ADMINISTRATOR, names(words.get("ldapAdministrators")));
        groups.put(OperatorRole.SUPERVISOR, names(words.get("ldapSupervisors")));
        groups.put(OperatorRole.READER, names(words.get("ldapReaders")));
        return new DirectorySettings(URI.create(words.get("ldapUrl").strip()), Boolean.parseBoolean(words.get("ldapStartTls")),
                words.get("ldapTrust"), words.get("ldapBindDn"), words.get("ldapBindPassword"), words.get("ldapUsers"),
                words.get("ldapUserFilter"), words.get("ldapGroups"), words.get("ldapGroupFilter"), groups);
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    boolean isTls() {
        return url.getScheme().equals("ldaps");
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isTls() ? LDAPS_PORT : LDAP_PORT;
    }

    Filter userFilter(String name) throws LDAPException {
        return filled(userFilter, "%u", name);
    }

    Filter groupFilter(String dn) throws LDAPException {
        return filled(groupFilter, "%dn", dn);
    }

    /** What is filled in is a value and nothing else, whatever characters it has (RFC 4515). */
    private static Filter filled(String filter, String mark, String value) throws LDAPException {
        return Filter.create(filter.replace(mark, Filter.encodeValue(value)));
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
