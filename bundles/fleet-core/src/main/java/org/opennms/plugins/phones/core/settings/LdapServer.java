package org.opennms.plugins.phones.core.settings;

import java.util.Locale;

import org.opennms.plugins.phones.api.config.ValueType.Address;

/** A directory's host, or its URL without a path (table B-2). */
final class LdapServer {

    static final Rule.Form FORM = new Rule.Form(LdapServer::isOne,
            "a host name, an IP address, or ldap:// or ldaps:// before one; the port is a setting of its own");

    private static final String PLAIN = "ldap://";
    private static final String TLS = "ldaps://";
    private static final Address HOST = new Address();

    private LdapServer() { }

    private static boolean isOne(String value) {
        return !host(value).isEmpty() && HOST.accepts(host(value));
    }

    /** IPv6 addresses lose their brackets. */
    static String host(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        String rest = lower.startsWith(TLS) ? value.substring(TLS.length())
                : lower.startsWith(PLAIN) ? value.substring(PLAIN.length()) : value;
        String host = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isTls(String value) {
        return value.toLowerCase(Locale.ROOT).startsWith(TLS);
    }
}
