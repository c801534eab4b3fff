package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
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

    /**
     * Makes a model's global file anew; the private files stay as they are.
     *
     * @return the file, if it changed
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown model, or one whose template makes no such file
     * @throws org.opennms.plugins.phones.api.error.Invalid  where the file would be bad
     */
    Optional<ConfigFile> generate(PhoneModel model, String reason, Operator by);
}
