package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Lists commands to phones, newest first. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "commands", description = "Lists commands to phones, newest first")
public final class CommandsCommand extends Listing<CommandRow> {

    @Reference
    Commands commands;

    @Option(name = "--mac", description = "Only commands to this phone")
    @Completion(MacCompleter.class)
    String mac;

    @Override
    List<CommandRow> rows(int atMost) {
        return commands.list(Optional.ofNullable(mac).map(MacAddress::parse), atMost).stream().map(CommandRow::new).toList();
    }

    @Override
    Columns<CommandRow> columns() {
        return new Columns<CommandRow>()
                .add("id", row -> row.command().id())
                .add("mac", row -> row.command().mac())
                .add("command", row -> row.command().kind())
                .add("state", row -> Words.of(row.command().state()))
                .add("created", row -> row.command().created())
                .add("sent", row -> row.command().sent())
                .add("done", row -> row.command().done())
                .add("expires", row -> row.command().expires())
                .add("by", row -> row.command().by().name());
    }
}
