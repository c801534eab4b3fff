package org.opennms.plugins.phones.api.fleet;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.RegionName;

/**
 * A way back.
 *
 * @param to             the number of the change; what was right after it is what will be
 * @param restoreDeleted of the fleet: phones that were deleted since come back, too
 * @param reason         why, in the operator's words; may be empty
 */
public record Rollback(long to, Scope scope, boolean restoreDeleted, String reason) {

    /**
     * What goes back. A device or region takes with it what is its own: its phones, their users, placeholders and private
     * files. What others share (templates, placeholders of system and model, global files) goes back with the fleet alone;
     * so these private files are held as they are, until somebody generates them on purpose.
     */
    public sealed interface Scope { }

    public record OfDevice(MacAddress mac) implements Scope { }

    public record OfRegion(RegionName region) implements Scope { }

    public record OfFleet() implements Scope { }
}
