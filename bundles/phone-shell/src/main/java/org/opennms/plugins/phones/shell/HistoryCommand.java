package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.History;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.Revision.Topic;

/** Lists numbered changes, newest first: those that a rollback can go back to. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "history", description = "Lists what was changed, newest first")
public final class HistoryCommand extends Listing<Change> {

    @Reference
    History history;

    @Option(name = "--topic", description = "region, model, template, placeholder, setting, user, phone or file")
    @Completion(TopicCompleter.class)
    String topic;

    @Option(name = "--entity", description = "Which one of the topic: a user's name, a MAC address, a file's name ...")
    String entity;

    @Option(name = "--by", description = "Only what this operator changed")
    String by;

    @Override
    List<Change> rows(int atMost) {
        if (entity != null && topic == null) {
            throw new Invalid("say with --topic what kind of thing --entity is");
        }
        return history.changes(new ChangeQuery(Optional.empty(), Optional.ofNullable(topic).map(word -> Words.read(Topic.class, word)),
                Optional.ofNullable(entity), Optional.ofNullable(by).map(Operator::new), Optional.empty(), Optional.empty(),
                atMost));
    }

    @Override
    Columns<Change> columns() {
        return new Columns<Change>()
                .add("change", Change::id)
                .add("at", Change::at)
                .add("by", change -> change.by().name())
                .add("what", Change::what)
                .add("reason", Change::reason);
    }
}
