package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Placeholders as operators find and edit them. The files of phones stay as they are until generated. */
public interface Placeholders {

    /** Those that were set in any scope. Secret values are in them; whoever shows them masks them. */
    List<Placeholder> find(PlaceholderQuery query);

    /** What a model's template names, by key. */
    List<PlaceholderUse> uses(PhoneModel model);

    /**
     * Sets a value, gives it another name, or moves it to another scope of its kind. A new name is followed by the edited
     * templates that name the old one; where others name it too, nothing is changed. What a family knows for a secret
     * becomes one.
     *
     * @param read what the operator has seen; empty to set what is not there yet
     * @return as it is now
     * @throws org.opennms.plugins.phones.api.error.Stale    where it is no longer what was read
     * @throws org.opennms.plugins.phones.api.error.Conflict where there is one already, or with all that names the old name
     * @throws org.opennms.plugins.phones.api.error.NotFound where the scope names a model, region or phone that is not there
     * @throws org.opennms.plugins.phones.api.error.Invalid  for the DEFAULT scope, and for names that are the program's own
     */
    Placeholder change(Optional<Placeholder> read, Placeholder placeholder, Operator by);

    /** @throws org.opennms.plugins.phones.api.error.Stale where it is no longer what was read */
    void delete(Placeholder read, Operator by);

    /**
     * A secret in the clear, which is written down.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where the scope has no such placeholder
     */
    Placeholder reveal(PlaceholderScope scope, String key, Operator by);
}
