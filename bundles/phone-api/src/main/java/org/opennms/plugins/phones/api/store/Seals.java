package org.opennms.plugins.phones.api.store;

import org.opennms.plugins.phones.api.model.Secret;

/**
 * Encrypts secrets that lie outside the database, as in settings files, with the store's key: what is sealed on one node
 * opens on all that have that key.
 */
public interface Seals {

    /** One line of letters, digits, {@code -} and {@code _}; another at every call. Opens for the same {@code place} alone. */
    String seal(Secret plain, String place);

    /** @throws org.opennms.plugins.phones.api.error.Invalid what was sealed elsewhere, for another place, or is damaged */
    Secret open(String sealed, String place);
}
