package org.opennms.plugins.phones.api.config;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A generated file, as phones fetch it. A new generation with other bytes is a new revision.
 *
 * @param name            as the URL names it, lower-case MAC: {@code 00908f3bb602.cfg}
 * @param revision        1, 2, ... per name; 0 until stored
 * @param template        the template's name
 * @param keepAlivePeriod the period the file hands to the phone, where it names one
 */
public record ConfigFile(String name, FileKind kind, Optional<MacAddress> mac, PhoneModel model, String template,
                         long revision, Instant at, Operator by, String reason, Optional<Duration> keepAlivePeriod,
                         Content content) { }
