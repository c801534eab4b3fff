package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.host.OperatorAccount;
import org.opennms.plugins.phones.api.host.OperatorAccounts;
import org.opennms.plugins.phones.api.host.OperatorRole;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;

/** Accounts in a map, with one administrator. */
final class FakeOperators implements OperatorAccounts {

    final Map<String, OperatorAccount> accounts =
            new TreeMap<>(Map.of("admin", new OperatorAccount("admin", OperatorRole.ADMINISTRATOR, true)));
    Optional<Secret> lastPassword = Optional.empty();

    @Override
    public List<OperatorAccount> list() {
        return List.copyOf(accounts.values());
    }

    @Override
    public OperatorAccount save(OperatorAccount account, Optional<Secret> password, Operator by) {
        if (!accounts.containsKey(account.name()) && password.isEmpty()) {
            throw new Invalid("a new operator needs a password");
        }
        lastPassword = password;
        accounts.put(account.name(), account);
        return account;
    }

    @Override
    public void delete(String name, Operator by) {
        if (name.equals("admin")) {
            throw new Conflict("nobody would be left to administer");
        }
        accounts.remove(name);
    }

    @Override
    public void changePassword(Operator who, Secret old, Secret fresh) {
        throw new UnsupportedOperationException("no command asks for it");
    }
}
