package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.host.OperatorAccount;
import org.opennms.plugins.phones.api.host.OperatorAccounts;

/** Lists who may log in. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "operator-list", description = "Lists who may log in, without those of a directory")
public final class OperatorListCommand extends Listing<OperatorAccount> {

    @Reference(optional = true)
    OperatorAccounts accounts;

    @Override
    List<OperatorAccount> rows(int atMost) {
        return Accounts.of(accounts).list().stream().limit(atMost).toList();
    }

    @Override
    Columns<OperatorAccount> columns() {
        return new Columns<OperatorAccount>()
                .add("name", OperatorAccount::name)
                .add("role", account -> Words.of(account.role()))
                .add("enabled", OperatorAccount::enabled);
    }
}
