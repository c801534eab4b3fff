package org.opennms.plugins.phones.api.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Who may have a phone's private file (architecture, decision 7).
 *
 * @param address   the address the phone is pinned to, or, while pending, the one it was last heard from
 * @param openUntil while no address is pinned: the end of the window whose first fetch or report pins one
 */
public record Access(Optional<IpAddress> address, Optional<Instant> openUntil) {

    public static final Access CLOSED = new Access(Optional.empty(), Optional.empty());

    public static Access pinnedTo(IpAddress address) {
        return new Access(Optional.of(address), Optional.empty());
    }

    public static Access openUntil(Instant end) {
        return new Access(Optional.empty(), Optional.of(end));
    }

    /** Whether the window is open: nothing pinned and its end not reached. */
    public boolean isOpenAt(Instant now) {
        return address.isEmpty() && openUntil.map(now::isBefore).orElse(false);
    }

    public boolean isPinnedTo(IpAddress from) {
        return address.map(from::equals).orElse(false);
    }
}
