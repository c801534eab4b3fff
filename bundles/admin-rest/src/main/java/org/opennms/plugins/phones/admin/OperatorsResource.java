package org.opennms.plugins.phones.admin;

import java.util.List;
import java.util.Optional;

import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.OperatorEdit;
import org.opennms.plugins.phones.admin.view.OperatorList;
import org.opennms.plugins.phones.admin.view.OperatorRow;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.host.OperatorAccount;
import org.opennms.plugins.phones.api.host.OperatorAccounts;
import org.opennms.plugins.phones.api.host.OperatorRole;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;

/** Accounts where they are ours. */
public final class OperatorsResource implements OperatorsApi {

    private final List<OperatorAccounts> services;

    OperatorsResource(List<OperatorAccounts> services) {
        this.services = services;
    }

    @Override
    public OperatorList list(SecurityContext who) {
        Guard.administrator(who);
        return new OperatorList(accounts().list().stream().map(OperatorRow::of).toList());
    }

    @Override
    public OperatorRow save(String operator, OperatorEdit edit, SecurityContext who) {
        Operator by = Guard.administrator(who);
        OperatorEdit given = Bad.body(edit);
        Optional<OperatorAccount> known = accounts().list().stream().filter(a -> a.name().equals(operator)).findFirst();
        OperatorRole role = Bad.optional("role", given.role(), word -> Bad.word(OperatorRole.class, word))
                .or(() -> known.map(OperatorAccount::role)).orElseThrow(() -> Bad.field("role", "is missing"));
        boolean enabled = given.enabled() == null ? known.map(OperatorAccount::enabled).orElse(true) : given.enabled();
        OperatorAccount account = Bad.required("operator", operator, name -> new OperatorAccount(name, role, enabled));
        try {
            return OperatorRow.of(accounts().save(account, Optional.ofNullable(given.password()).map(Secret::new), by));
        } catch (Invalid e) {
            throw Bad.field("password", e.getMessage());
        }
    }

    @Override
    public void delete(String operator, SecurityContext who) {
        accounts().delete(operator, Guard.administrator(who));
    }

    private OperatorAccounts accounts() {
        return first(services);
    }

    static OperatorAccounts first(List<OperatorAccounts> services) {
        return services.stream().findFirst()
                .orElseThrow(() -> new NotFound("this host itself says who may log in"));
    }
}
