package org.opennms.plugins.phones.core.settings;

import java.security.GeneralSecurityException;
import java.util.Map;

import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.Unreachable;

/** Connections to the directory that was named, and to no other: nothing here follows a referral. */
final class LdapConnections {

    static final int SECONDS = 5;

    private static final int CONNECT_MILLIS = 3000;
    private static final long REPLY_MILLIS = 1000L * (SECONDS + 1);

    private LdapConnections() { }

    /** Logged in, where there is a user name. */
    static LDAPConnection open(Map<String, String> values) throws LDAPException {
        String server = values.get("server");
        if (server.isBlank()) {
            throw Invalid.field("server", "is needed for a search");
        }
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLIS);
        options.setResponseTimeoutMillis(REPLY_MILLIS);
        options.setFollowReferrals(false);
        options.setUseSynchronousMode(true);    // without a thread that reads
        SocketFactory sockets = SocketFactory.getDefault();
        if (LdapServer.isTls(server)) {
            options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
            sockets = trusted();
        }
        LDAPConnection connection = new LDAPConnection(sockets, options, LdapServer.host(server),
                Integer.parseInt(values.get("port")));
        try {
            if (!values.get("userName").isEmpty()) {
                connection.bind(values.get("userName"), values.get("password"));
            }
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    private static SocketFactory trusted() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new Unreachable("no TLS connection can be made here", e);
        }
    }

    static FleetException failure(LDAPException e) {
        ResultCode code = e.getResultCode();
        if (code.equals(ResultCode.INVALID_CREDENTIALS) || code.equals(ResultCode.PARAM_ERROR)
                || code.equals(ResultCode.INVALID_DN_SYNTAX) || code.equals(ResultCode.UNWILLING_TO_PERFORM)) {
            return Invalid.field("userName", "the directory refuses this user name with this password");
        }
        if (code.equals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS)) {
            return Invalid.field("userName", "this user may not search there");
        }
        if (code.equals(ResultCode.TIMEOUT) || code.equals(ResultCode.TIME_LIMIT_EXCEEDED)) {
            return new Unreachable("the directory does not answer in time", e);
        }
        return code.equals(ResultCode.CONNECT_ERROR) || code.equals(ResultCode.SERVER_DOWN) || code.equals(ResultCode.LOCAL_ERROR)
                ? new Unreachable("the directory cannot be reached at this server and port", e)
                : new Unreachable("the directory says: " + code.getName(), e);
    }
}
