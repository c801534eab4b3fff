package org.opennms.plugins.phones.standalone.login;

import java.io.File;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import org.opennms.plugins.phones.api.host.OperatorRole;

/** Asks an LDAP server: who somebody is, what groups give him, and whether a password is his. */
final class Directory {

    private static final int TIMEOUT_MILLIS = 3_000;

    private final DirectorySettings settings;

    /** Somebody found: his name as the directory compares it, his entry, and his roles. */
    record Person(String name, String dn, Set<String> roles) { }

    Directory(DirectorySettings settings) {
        this.settings = settings;
    }

    /** Empty for a name that is not there, or there more than once. */
    Optional<Person> find(String name) throws LDAPException, GeneralSecurityException {
        try (LDAPConnection connection = connected()) {
            connection.bind(settings.bindDn(), settings.bindPassword());
            return find(connection, name);
        }
    }

    /** As {@link #find}, for who has this password; it may not be empty, since servers take that for a guest's. */
    Optional<Person> check(String name, String password) throws LDAPException, GeneralSecurityException {
        try (LDAPConnection connection = connected()) {
            connection.bind(settings.bindDn(), settings.bindPassword());
            Optional<Person> found = find(connection, name);
            return found.isPresent() && !password.isEmpty() && fits(connection, found.get().dn(), password) ? found
                    : Optional.empty();
        }
    }

    private static boolean fits(LDAPConnection connection, String dn, String password) throws LDAPException {
        try {
            return connection.bind(dn, password).getResultCode() == ResultCode.SUCCESS;
        } catch (LDAPException e) {
            if (e.getResultCode() == ResultCode.INVALID_CREDENTIALS) {
                return false;
            }
            throw e;
        }
    }

    private Optional<Person> find(LDAPConnection connection, String name) throws LDAPException {
        SearchRequest request = new SearchRequest(settings.users(), SearchScope.SUB, settings.userFilter(name), "1.1");
        request.setSizeLimit(2);
        List<SearchResultEntry> entries = connection.search(request).getSearchEntries();
        if (entries.size() != 1) {
            return Optional.empty();
        }
        String dn = entries.get(0).getDN();
        return Optional.of(new Person(name.toLowerCase(Locale.ROOT), dn, roles(connection, dn)));
    }

    private Set<String> roles(LDAPConnection connection, String dn) throws LDAPException {
        Set<String> names = connection.search(settings.groups(), SearchScope.SUB, settings.groupFilter(dn), "cn")
                .getSearchEntries().stream().map(group -> group.getAttributeValue("cn")).collect(Collectors.toSet());
        return settings.groupsOf().entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(names::contains))
                .map(entry -> entry.getKey()).map(OperatorRole::role).collect(Collectors.toSet());
    }

    private LDAPConnection connected() throws LDAPException, GeneralSecurityException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(TIMEOUT_MILLIS);
        options.setResponseTimeoutMillis(TIMEOUT_MILLIS);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        options.setFollowReferrals(false);
        if (settings.isTls()) {
            return new LDAPConnection(tls().getSocketFactory(), options, settings.url().getHost(), settings.port());
        }
        LDAPConnection connection = new LDAPConnection(options, settings.url().getHost(), settings.port());
        if (settings.startTls()) {
            secure(connection);
        }
        return connection;
    }

    private void secure(LDAPConnection connection) throws LDAPException, GeneralSecurityException {
        ExtendedResult result = connection.processExtendedOperation(new StartTLSExtendedRequest(tls()));
        if (result.getResultCode() != ResultCode.SUCCESS) {
            connection.close();
            throw new LDAPException(result);
        }
    }

    private SSLContext tls() throws GeneralSecurityException {
        return settings.trust().isBlank() ? new SSLUtil().createSSLContext()
                : new SSLUtil(new PEMFileTrustManager(new File(settings.trust()))).createSSLContext();
    }
}
