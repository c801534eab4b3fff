package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.preview.Preview;
import org.opennms.plugins.phones.api.preview.Previews;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;

/** Shows the files a phone would get now, or what generating now, or a new template, would do to many; nothing is written. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "config-preview", description = "Shows the files a phone would get now, or how the"
        + " files of many would change, with a new text of a template, too; secrets are masked, nothing is written")
public final class ConfigPreviewCommand extends Showing {

    private static final int MOST_ROWS = 500;

    @Reference
    Configurations configurations;

    @Reference
    Previews previews;

    @Argument(index = 0, name = "mac", description = "The phone, in any way a MAC address is written")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--region", description = "The phones of this region")
    @Completion(RegionCompleter.class)
    String region;

    @Option(name = "--model", description = "The phones of this model; with --file the model whose template it is to become")
    @Completion(ModelCompleter.class)
    String model;

    @Option(name = "--all", description = "All approved phones")
    boolean all;

    @Option(name = "--file", description = "A template's new text, as the server sees it; - reads the standard input")
    String file;

    @Option(name = "--engine", description = "plain or velocity; as the template's by default")
    @Completion(EngineCompleter.class)
    String engine;

    @Option(name = "--limit", description = "At most so many phones with what would change, 1 to " + MOST_ROWS)
    String limit = "50";

    @Override
    void run() {
        boolean one = mac != null && region == null && model == null && file == null;
        if (all && Stream.of(mac, region).anyMatch(named -> named != null) || all && model != null && file == null) {
            throw new Invalid("--all is all phones: leave out what names some");
        } else if (!all && mac == null && region == null && model == null) {
            throw new Invalid("name a phone, or say --region, --model or --all");
        } else if (one) {
            PreviewText.print(configurations.preview(MacAddress.parse(mac)), json);
        } else {
            PreviewText.print(preview(), json);
        }
    }

    private Preview preview() {
        WhatIf change = file == null ? WhatIf.NOTHING
                : new WhatIf(List.of(template()), List.of(), List.of(), List.of(), WhatIf.Assignment.NONE);
        Selection scope = new Selection(Optional.ofNullable(model).map(PhoneModel::new),
                Optional.ofNullable(region).map(RegionName::new), Optional.empty(),
                Optional.ofNullable(mac).map(MacAddress::parse).map(Set::of).orElse(Set.of()));
        return previews.preview(scope, change, Optional.empty(), Listing.most(limit, MOST_ROWS));
    }

    private Template template() {
        if (model == null) {
            throw new Invalid("say with --model whose template the file is to become");
        }
        Optional<Template> saved = Templates.find(configurations, new PhoneModel(model));
        Template now = saved.orElseThrow(() -> new NotFound("there is no template for " + model));
        return new Template(now.model(), now.name(), now.description(), Templates.engine(engine, saved),
                Templates.text(session, file), true);
    }
}
