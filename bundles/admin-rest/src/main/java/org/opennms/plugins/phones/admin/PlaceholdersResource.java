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
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;

final class PlaceholdersResource implements PlaceholdersApi {

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
        boolean setting = where.kind() == Kind.SYSTEM || given.secret();
        Placeholder placeholder = Bad.required("value", given.value(), text -> new Placeholder(where, key, text,
                given.description() == null ? "" : given.description(), given.secret()));
        configurations.save(placeholder, setting ? Guard.administrator(who) : Guard.operator(who));
    }

    @Override
    public void delete(String key, String scope, String of, SecurityContext who) {
        PlaceholderScope where = scope(scope, of);
        configurations.delete(where, key, where.kind() == Kind.SYSTEM ? Guard.administrator(who) : Guard.operator(who));
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
