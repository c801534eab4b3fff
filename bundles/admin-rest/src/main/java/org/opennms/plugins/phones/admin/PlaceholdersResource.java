package org.opennms.plugins.phones.admin;

import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.PlaceholderList;
import org.opennms.plugins.phones.admin.view.PlaceholderRow;
import org.opennms.plugins.phones.admin.view.PlaceholderValue;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;

/** Placeholders; those of the system are settings. */
public final class PlaceholdersResource implements PlaceholdersApi {

    private final Configurations configurations;

    PlaceholdersResource(Configurations configurations) {
        this.configurations = configurations;
    }

    @Override
    public PlaceholderList list(String scope, String of) {
        return new PlaceholderList(configurations.placeholders(scope(scope, of)).stream().map(PlaceholderRow::of).toList());
    }

    @Override
    public void save(String key, String scope, String of, PlaceholderValue value, SecurityContext who) {
        PlaceholderValue given = Bad.body(value);
        PlaceholderScope where = scope(scope, of);
        String named = Bad.required("key", key, text -> new Placeholder(where, text, "", "", false).key());
        Placeholder placeholder = Bad.required("value", given.value(), text -> new Placeholder(where, named, text,
                given.description() == null ? "" : given.description(), given.secret()));
        configurations.save(placeholder, given.secret() ? Guard.administrator(who) : by(where, named, who));
    }

    @Override
    public void delete(String key, String scope, String of, SecurityContext who) {
        PlaceholderScope where = scope(scope, of);
        configurations.delete(where, key, by(where, key, who));
    }

    /** Settings and secrets are for administrators; a secret is what is one there already, or what a family knows for one. */
    private Operator by(PlaceholderScope where, String key, SecurityContext who) {
        boolean theirs = where.kind() == Kind.SYSTEM || isSecret(where, key) || configurations.templates().stream()
                .anyMatch(t -> isSecret(new PlaceholderScope(Kind.DEFAULT, t.model().text()), key));
        return theirs ? Guard.administrator(who) : Guard.operator(who);
    }

    private boolean isSecret(PlaceholderScope scope, String key) {
        return configurations.placeholders(scope).stream().anyMatch(p -> p.key().equals(key) && p.secret());
    }

    private static PlaceholderScope scope(String scope, String of) {
        Kind kind = Bad.required("scope", scope, word -> Bad.word(Kind.class, word));
        String whose = Bad.required("of", of, text -> switch (kind) {
            case SYSTEM -> "";
            case DEFAULT, MODEL -> new PhoneModel(text).text();
            case REGION -> new RegionName(text).text();
            case PHONE -> MacAddress.parse(text).digits();
        });
        return new PlaceholderScope(kind, whose);
    }
}
