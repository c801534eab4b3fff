package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.History;
import org.opennms.plugins.phones.api.store.Revision;

/** Shows what one change touched; secrets are masked. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "history-show", description = "Shows what one change touched; secrets are masked")
public final class HistoryShowCommand extends Showing {

    private static final int MOST = 500;

    @Reference
    History history;

    @Argument(index = 0, name = "change", required = true, description = "The change's number")
    String change;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        History.Touched touched = history.touched(ChangeNumber.parse(change), MOST);
        Document things = new Document();
        touched.things().forEach(thing -> things.add(thing.topic().word() + " " + thing.entity(), state(thing)));
        print(new Document()
                .add("change", touched.change().id())
                .add("at", touched.change().at())
                .add("by", touched.change().by().name())
                .add("what", touched.change().what())
                .add("reason", touched.change().reason())
                .add("things", things)
                .add("files", touched.files().stream().map(file -> file.name()).toList()));
    }

    private static Object state(Revision thing) {
        return thing.masked().isEmpty() ? "deleted" : thing.masked().get();
    }
}
