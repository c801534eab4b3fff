package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Generates the files of a phone, or of all approved phones, and lists those that changed. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "config-generate",
        description = "Generates the files of a phone, or of all approved phones, and lists those that changed")
public final class ConfigGenerateCommand extends Listing<ConfigFile> {

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "mac", description = "The phone; all approved ones if none is named")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    /** What changed is told only once, so little is held back. */
    public ConfigGenerateCommand() {
        limit = String.valueOf(LONGEST);
    }

    @Override
    List<ConfigFile> rows(int atMost) {
        return configurations.generate(Optional.ofNullable(mac).map(MacAddress::parse), "asked for in the shell", by());
    }

    @Override
    Columns<ConfigFile> columns() {
        return new Columns<ConfigFile>()
                .add("name", ConfigFile::name)
                .add("kind", file -> Words.of(file.kind()))
                .add("revision", ConfigFile::revision)
                .add("template", ConfigFile::template)
                .add("size", file -> file.content().size());
    }
}
