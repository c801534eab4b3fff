package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.Phone;

/** Whiteboard: hears of phones, after the store has the fact. */
public interface PhoneListener {

    /**
     * Called when something visible changed, not at every keep-alive. Called on a thread of the core: return at once,
     * throw nothing.
     *
     * @param before empty for a new phone
     * @param after  empty for a deleted one
     */
    void phoneChanged(Optional<Phone> before, Optional<Phone> after);
}
