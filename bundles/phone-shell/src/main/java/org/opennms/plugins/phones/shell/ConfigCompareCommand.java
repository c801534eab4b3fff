package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Comparison;
import org.opennms.plugins.phones.api.preview.Previews;

/** Lists the keys that two phones take differently; secrets are masked. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "config-compare",
        description = "Lists the keys that two phones take differently; secrets are masked")
public final class ConfigCompareCommand extends Listing<Comparison> {

    @Reference
    Previews previews;

    @Argument(index = 0, name = "first", required = true, description = "A phone, in any way a MAC address is written")
    @Completion(MacCompleter.class)
    String first;

    @Argument(index = 1, name = "second", required = true, description = "Another phone")
    @Completion(MacCompleter.class)
    String second;

    @Argument(index = 2, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--all", description = "Also keys that both take alike")
    boolean all;

    @Override
    List<Comparison> rows(int atMost) {
        return previews.compare(MacAddress.parse(first), MacAddress.parse(second)).stream()
                .filter(comparison -> all || !comparison.same()).limit(atMost).toList();
    }

    @Override
    Columns<Comparison> columns() {
        return new Columns<Comparison>()
                .add("key", Comparison::key)
                .add("first", comparison -> comparison.first().map(Explanation::value))
                .add("firstBy", comparison -> comparison.first().map(ConfigCompareCommand::layers))
                .add("second", comparison -> comparison.second().map(Explanation::value))
                .add("secondBy", comparison -> comparison.second().map(ConfigCompareCommand::layers));
    }

    private static List<String> layers(Explanation explanation) {
        return explanation.layers().stream().map(Words::of).toList();
    }
}
