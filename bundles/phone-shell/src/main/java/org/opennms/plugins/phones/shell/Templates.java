package org.opennms.plugins.phones.shell;

import java.util.Optional;

import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Finds templates. */
final class Templates {

    private Templates() { }

    static Optional<Template> find(Configurations configurations, PhoneModel model) {
        return configurations.templates().stream().filter(template -> template.model().equals(model)).findFirst();
    }
}
