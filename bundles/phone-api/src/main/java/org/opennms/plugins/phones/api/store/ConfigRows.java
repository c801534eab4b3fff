package org.opennms.plugins.phones.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Edited templates and placeholders. Secret placeholder values are encrypted at rest. */
public interface ConfigRows {

    Optional<Template> template(PhoneModel model);

    List<Template> templates();

    void save(Template template);

    boolean deleteTemplate(PhoneModel model);

    /** A scope's placeholders by key. */
    Map<String, Placeholder> placeholders(PlaceholderScope scope);

    /** The same of many phones, by MAC address; those without any are left out. One statement for any number. */
    Map<MacAddress, Map<String, Placeholder>> placeholders(Collection<MacAddress> phones);

    /** Of any scopes, by kind, scope and key; model and region may be given back in lower case. */
    List<Placeholder> find(PlaceholderQuery query);

    void save(Placeholder placeholder);

    boolean deletePlaceholder(PlaceholderScope scope, String key);
}
