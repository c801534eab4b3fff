package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Templates, placeholders and the files made of them. */
public interface Configurations {

    List<Template> templates();

    /** What a phone would get now; its global file, then its private one. Writes nothing. */
    List<Rendered> preview(MacAddress mac);

    /** Changes a template; the files of phones stay as they are until generated. */
    void save(Template template, Operator by);

    /** Back to the shipped template. */
    void restore(PhoneModel model, Operator by);

    /** A scope's placeholders, by key; DEFAULT scope: the shipped ones of the model named in {@code of}. */
    List<Placeholder> placeholders(PlaceholderScope scope);

    void save(Placeholder placeholder, Operator by);

    void delete(PlaceholderScope scope, String key, Operator by);

    /**
     * Generates the files of one phone, or of every approved phone, with the global files of their models.
     *
     * @return the files that changed
     */
    List<ConfigFile> generate(Optional<MacAddress> mac, String reason, Operator by);
}
