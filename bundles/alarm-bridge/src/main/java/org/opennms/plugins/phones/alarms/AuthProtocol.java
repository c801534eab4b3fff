package org.opennms.plugins.phones.alarms;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.smi.OID;

/** How SNMPv3 messages are signed (RFC 7860). MD5 and SHA-1 are broken and not offered. */
enum AuthProtocol {
    SHA_256(AuthHMAC192SHA256.ID),
    SHA_384(AuthHMAC256SHA384.ID),
    SHA_512(AuthHMAC384SHA512.ID);

    private final OID id;

    AuthProtocol(OID id) {
        this.id = id;
    }

    OID id() {
        return id;
    }

    static AuthProtocol named(String written) {
        String key = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Arrays.stream(values()).filter(p -> p.name().replace("_", "").equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("authProtocol is one of " + Arrays.stream(values())
                        .map(AuthProtocol::toString).collect(Collectors.joining(", ")) + "; MD5 and SHA-1 are not offered"));
    }

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
