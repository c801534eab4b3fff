package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.Phone;

/**
 * A phone as lists show it.
 *
 * @param displayName its own, else its user's
 * @param place       where it stands in the order of its list
 */
public record Listed(Phone phone, Optional<String> displayName, PhoneSearch.Cursor place) { }
