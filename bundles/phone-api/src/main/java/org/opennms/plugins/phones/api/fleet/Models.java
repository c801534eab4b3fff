package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The models of phones: those of the families, and those that operators add. */
public interface Models {

    /** By model. */
    List<KnownModel> list();

    /**
     * Adds a model with a template of its own.
     *
     * @param text     of its template; empty: a copy of the one that {@code model.like()} has now
     * @throws org.opennms.plugins.phones.api.error.Conflict where there is such a model
     * @throws org.opennms.plugins.phones.api.error.NotFound where {@code model.like()} is none, or an added one
     * @throws org.opennms.plugins.phones.api.error.Invalid  with line and reason, for a text the family cannot take apart
     */
    KnownModel add(CustomModel model, Optional<String> text, Operator by);

    /**
     * Deletes an added model with its template and placeholders.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where no such model was added
     * @throws org.opennms.plugins.phones.api.error.Conflict while phones are of it
     */
    void delete(PhoneModel model, Operator by);
}
