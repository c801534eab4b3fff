package org.opennms.plugins.phones.api.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A file without its bytes, which are stored already.
 *
 * @param name        in lower case
 * @param fingerprint names the bytes
 */
public record Draft(String name, FileKind kind, Optional<MacAddress> mac, PhoneModel model, String template, Instant at,
                    Operator by, String reason, Optional<Duration> keepAlivePeriod, ConfigFile.Origin origin,
                    String fingerprint) {

    public static Draft of(ConfigFile file, String lowerName, String fingerprint) {
        return new Draft(lowerName, file.kind(), file.mac(), file.model(), file.template(), file.at(), file.by(),
                file.reason(), file.keepAlivePeriod(), file.origin(), fingerprint);
    }
}
