package org.opennms.plugins.phones.alarms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.smi.OID;

/** How SNMPv3 messages are encrypted: AES of RFC 3826, with longer keys as net-snmp and most others do. DES is not offered. */
enum PrivProtocol {
    AES_128(PrivAES128.ID),
    AES_192(PrivAES192.ID),
    AES_256(PrivAES256.ID);

    private final OID id;

    PrivProtocol(OID id) {
        this.id = id;
    }

    OID id() {
        return id;
    }

    /** Empty where messages are signed alone: {@code none}. */
    static Optional<PrivProtocol> named(String written) {
        String key = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (key.equals("NONE")) {
            return Optional.empty();
        }
        String full = key.equals("AES") ? "AES128" : key;
        return Optional.of(Arrays.stream(values()).filter(p -> p.name().replace("_", "").equals(full)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("privProtocol is one of " + Arrays.stream(values())
                        .map(PrivProtocol::toString).collect(Collectors.joining(", ")) + " or none; DES is not offered")));
    }

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
