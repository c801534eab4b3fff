package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.preview.Drift;

/**
 * A phone as lists show it.
 *
 * @param displayName its own, else its user's
 * @param drifted     how it has drifted, as far as whoever looked last has found
 * @param place       where it stands in the order of its list
 */
public record Listed(Phone phone, Optional<String> displayName, Set<Drift.Kind> drifted, PhoneSearch.Cursor place) { }
