package org.opennms.plugins.phones.admin;

import java.util.List;

import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.OwnPassword;
import org.opennms.plugins.phones.api.host.OperatorAccounts;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;

/** One's own password. */
public final class OwnPasswordResource implements OwnPasswordApi {

    private final List<OperatorAccounts> services;

    OwnPasswordResource(List<OperatorAccounts> services) {
        this.services = services;
    }

    @Override
    public void change(OwnPassword password, SecurityContext who) {
        Operator by = Guard.operator(who);
        OwnPassword given = Bad.body(password);
        Secret old = Bad.required("old", given.old(), Secret::new);
        Secret fresh = Bad.required("password", given.password(), Secret::new);
        Bad.required("password", by.name(), name -> {
            OperatorsResource.first(services).changePassword(by, old, fresh);
            return name;
        });
    }
}
