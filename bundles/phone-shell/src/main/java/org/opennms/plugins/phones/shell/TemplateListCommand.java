package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.fleet.Configurations;

/** Lists templates, one a model. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "template-list", description = "Lists templates, one a model")
public final class TemplateListCommand extends Listing<Template> {

    @Reference
    Configurations configurations;

    @Override
    List<Template> rows(int atMost) {
        return configurations.templates();
    }

    @Override
    Columns<Template> columns() {
        return new Columns<Template>()
                .add("model", Template::model)
                .add("name", Template::name)
                .add("engine", template -> Words.of(template.engine()))
                .add("edited", Template::edited)
                .add("description", Template::description);
    }
}
