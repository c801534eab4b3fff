package org.opennms.plugins.phones.api.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;

/** Template + placeholders -> files. Pure: reads through the given view and writes nothing. */
public interface ConfigGenerator {

    /**
     * The private file of a phone as it is in {@code view}'s users and placeholders. A phone without a user gets no
     * user values.
     *
     * @throws org.opennms.plugins.phones.api.error.Conflict where the phone's model is unknown
     * @throws org.opennms.plugins.phones.api.error.NotFound where the model has no template
     */
    Rendered privateFile(Tx view, Phone phone);

    /**
     * The global file of a model; its name is {@link Rendered#fileName}.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where no family has the model, or its template makes no global file
     */
    Rendered globalFile(Tx view, PhoneModel model);

    /**
     * What the phone would not understand in a file made for it, beyond {@link Rendered#findings}. Findings show no
     * secret. Empty where the family tells no parameters.
     *
     * @param file one of the two made of the same view
     */
    List<Finding> lint(Tx view, Phone phone, Rendered file);

    /**
     * All that is wrong with a template, saved or not, as far as a phone without region and user shows: what rendering
     * finds, what {@link #lint(Tx, Phone, Rendered)} finds, and which placeholders are set but not used.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where no family has the model
     * @throws org.opennms.plugins.phones.api.error.Invalid  with line and reason, for a text the family cannot take apart
     */
    List<Finding> lint(Tx view, Template template);

    /** Every template: the edited one where there is one, else the family's. By model. */
    List<Template> templates(Tx view);

    /**
     * What a file made now changes for its phones, beside the one they have. Secrets that the file had are masked as far as
     * the new file, the family's parameters, the key's own words or {@code secrets} show them.
     *
     * @param secrets values that nobody is shown, as they are now; asked only where somebody looks
     */
    FileDiff diff(Tx view, PhoneModel model, Optional<ConfigFile> has, Rendered made, Supplier<Set<String>> secrets);

    /**
     * Where the values of a phone's files come from, by key in the order of the files.
     *
     * @throws org.opennms.plugins.phones.api.error.Conflict where the phone's model is unknown
     */
    List<Explanation> explain(Tx view, Phone phone);
}
