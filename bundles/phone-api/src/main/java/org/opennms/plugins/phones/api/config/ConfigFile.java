package org.opennms.plugins.phones.api.config;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A file as phones fetch it. Other bytes are a new revision.
 *
 * @param name            as the URL names it, lower-case MAC: {@code 00908f3bb602.cfg}
 * @param model           {@link #NO_MODEL} for a file that belongs to none
 * @param revision        1, 2, ... per name; 0 until stored
 * @param template        the template's name
 * @param keepAlivePeriod the period the file hands to the phone, where it names one
 * @param change          the number of the change that made this revision; 0 until stored
 */
public record ConfigFile(String name, FileKind kind, Optional<MacAddress> mac, PhoneModel model, String template,
                         long revision, Instant at, Operator by, String reason, Optional<Duration> keepAlivePeriod,
                         Content content, Origin origin, long change) {

    public static final PhoneModel NO_MODEL = new PhoneModel("none");

    /** A generated one that is not stored yet. */
    public ConfigFile(String name, FileKind kind, Optional<MacAddress> mac, PhoneModel model, String template,
                      long revision, Instant at, Operator by, String reason, Optional<Duration> keepAlivePeriod,
                      Content content) {
        this(name, kind, mac, model, template, revision, at, by, reason, keepAlivePeriod, content, Origin.GENERATED, 0);
    }

    /** How its bytes came to be. All but GENERATED are held: a generation of many leaves them alone. */
    public enum Origin {
        GENERATED, EDITED, UPLOADED, ROLLED_BACK;

        public boolean held() {
            return this != GENERATED;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The same file with other bytes or another origin, not stored yet. */
    public ConfigFile with(Content newContent, Origin newOrigin, Instant newAt, Operator newBy, String newReason) {
        return new ConfigFile(name, kind, mac, model, template, 0, newAt, newBy, newReason, keepAlivePeriod, newContent,
                newOrigin, 0);
    }
}
