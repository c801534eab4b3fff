package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Drift;
import org.opennms.plugins.phones.api.preview.Drifts;

/** Lists phones that are not as they were meant to be, or looks at one. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "drift",
        description = "Lists phones that are not as they were meant to be, as the last round saw them, or looks at one now")
public final class DriftCommand extends Listing<Drift> {

    @Reference
    Drifts drifts;

    @Option(name = "--kind", description = "Only stale, edited, undelivered or reported")
    @Completion(DriftKindCompleter.class)
    String kind;

    @Option(name = "--after", description = "Only phones behind this MAC address")
    @Completion(MacCompleter.class)
    String after;

    @Argument(index = 0, name = "mac", description = "The phone; all if none is named")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        super.run();
        if (mac == null && !json && !noFormat) {
            say(sentence(drifts.summary()));
        }
    }

    @Override
    List<Drift> rows(int atMost) {
        Optional<Drift.Kind> wanted = Optional.ofNullable(kind).map(word -> Words.read(Drift.Kind.class, word));
        if (mac != null && (kind != null || after != null)) {
            throw new Invalid("--kind and --after are for lists; leave out the phone");
        }
        return mac != null ? drifts.of(MacAddress.parse(mac)).stream().toList()
                : drifts.list(wanted, Optional.ofNullable(after).map(MacAddress::parse), atMost);
    }

    private static String sentence(Drifts.Summary summary) {
        return summary.at().map(at -> "Looked at " + Plain.line(at) + (summary.current() ? "" : ", and something has changed since")
                + ": of " + summary.phones() + " phones " + summary.kinds().entrySet().stream()
                .map(kind -> kind.getValue() + " " + Words.of(kind.getKey())).collect(Collectors.joining(", ")) + ".")
                .orElse("The first round over all phones has not ended yet.");
    }

    @Override
    Columns<Drift> columns() {
        return new Columns<Drift>()
                .add("mac", Drift::mac)
                .add("kinds", drift -> drift.notes().stream().map(note -> Words.of(note.kind())).distinct().toList())
                .add("notes", drift -> drift.notes().stream().map(Drift.Note::text).toList())
                .add("generated", Drift::generated)
                .add("arrived", drift -> drift.arrived().map(delivery -> delivery.at()));
    }

    @Override
    String continuation() {
        return " and --after";
    }
}
