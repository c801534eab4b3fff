package org.opennms.plugins.phones.api.config;

import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A revision of a file without its bytes.
 *
 * @param size    in bytes, as phones get it
 * @param change  the number of the change that made it; 0 for what is older than numbered changes
 * @param deleted this revision says that the file is gone; size is 0
 */
public record FileInfo(String name, FileKind kind, Optional<MacAddress> mac, PhoneModel model, String template, long revision,
                       Instant at, Operator by, String reason, ConfigFile.Origin origin, long change, long size,
                       boolean deleted) { }
