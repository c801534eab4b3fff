package org.opennms.plugins.phones.api.fleet;

import java.util.List;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Templates, placeholders and the files made of them. */
public interface Configurations {

    /** Every template, by model: the edited one where there is one, else the shipped. */
    List<Template> templates();

    /**
     * What a phone would get now; its global file, then its private one, each with all that is to be said of it.
     * Writes nothing.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown phone, or a model without a template
     * @throws org.opennms.plugins.phones.api.error.Conflict while its model is unknown
     */
    List<Rendered> preview(MacAddress mac);

    /**
     * What is wrong with a template, before it is saved or afterwards. Writes nothing.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for a model no family has
     * @throws org.opennms.plugins.phones.api.error.Invalid  with line and reason, for a text the family cannot take apart
     */
    List<Finding> lint(Template template);

    /**
     * Changes a template; the files of phones stay as they are until generated.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for a model no family has
     * @throws org.opennms.plugins.phones.api.error.Invalid  with line and reason, for a text the family cannot take apart
     */
    void save(Template template, Operator by);

    /**
     * The same for somebody who has read it before: nothing is changed where it is no longer what was {@code read}.
     *
     * @throws org.opennms.plugins.phones.api.error.Stale where somebody else has changed it since
     */
    void save(Template template, Template read, Operator by);

    /**
     * Back to the shipped template; idempotent.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound for a model no family has
     */
    void restore(PhoneModel model, Operator by);

    /** A scope's placeholders, by key; DEFAULT scope: the shipped ones of the model named in {@code of}. */
    List<Placeholder> placeholders(PlaceholderScope scope);

    /**
     * Sets a value; the files of phones stay as they are until generated. What a family knows for a secret becomes one.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where the scope names a model, region or phone that is not there
     * @throws org.opennms.plugins.phones.api.error.Invalid  for the DEFAULT scope
     */
    void save(Placeholder placeholder, Operator by);

    /** @throws org.opennms.plugins.phones.api.error.NotFound where the scope has no such placeholder */
    void delete(PlaceholderScope scope, String key, Operator by);

    /**
     * Generates a phone's files, and the global one of its model; for many there is the job {@code generate}.
     *
     * @return the files that changed
     * @throws org.opennms.plugins.phones.api.error.NotFound for an unknown phone, or a model without a template
     * @throws org.opennms.plugins.phones.api.error.Conflict for a pending phone, or one whose model is unknown
     * @throws org.opennms.plugins.phones.api.error.Invalid  where a file would be bad
     */
    List<ConfigFile> generate(MacAddress mac, String reason, Operator by);
}
