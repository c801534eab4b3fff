package org.opennms.plugins.phones.api.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Who may have a phone's private file (architecture, decision 7).
 *
 * @param address   the address the phone is pinned to, or, while pending, the one it was last heard from
 * @param openUntil while no address is pinned: the end of the window whose first fetch or report pins one
 * @param heardAt   when the pinned address was last heard, known apart from the last report because that one may have
 *                  come from elsewhere: a stranger's reports must not look like the address falling silent, nor hide it
 */
public record Access(Optional<IpAddress> address, Optional<Instant> openUntil, Optional<Instant> heardAt) {

    public static final Access CLOSED = new Access(Optional.empty(), Optional.empty());

    public Access(Optional<IpAddress> address, Optional<Instant> openUntil) {
        this(address, openUntil, Optional.empty());
    }

    public static Access pinnedTo(IpAddress address) {
        return new Access(Optional.of(address), Optional.empty());
    }

    public static Access pinnedTo(IpAddress address, Instant heardAt) {
        return new Access(Optional.of(address), Optional.empty(), Optional.of(heardAt));
    }

    public static Access openUntil(Instant end) {
        return new Access(Optional.empty(), Optional.of(end));
    }

    public Access heardAt(Instant when) {
        return new Access(address, openUntil, Optional.of(when));
    }

    /** Whether the window is open: nothing pinned and its end not reached. */
    public boolean isOpenAt(Instant now) {
        return address.isEmpty() && openUntil.map(now::isBefore).orElse(false);
    }

    public boolean isPinnedTo(IpAddress from) {
        return address.map(from::equals).orElse(false);
    }
}
