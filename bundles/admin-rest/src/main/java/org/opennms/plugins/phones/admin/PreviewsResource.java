package org.opennms.plugins.phones.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.NewPreview;
import org.opennms.plugins.phones.admin.view.PreviewResult;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.preview.Previews;
import org.opennms.plugins.phones.api.preview.Selection;
import org.opennms.plugins.phones.api.preview.WhatIf;

/** Reads what a preview is asked of. */
public final class PreviewsResource implements PreviewsApi {

    private static final int MOST_DEVICES = 10_000;

    private final Previews previews;
    private final Configurations configurations;

    PreviewsResource(Previews previews, Configurations configurations) {
        this.previews = previews;
        this.configurations = configurations;
    }

    @Override
    public PreviewResult preview(NewPreview preview, SecurityContext who) {
        NewPreview given = Bad.body(preview);
        Selection scope = given.scope() == null ? Selection.ALL : scope(given.scope());
        WhatIf change = given.change() == null ? WhatIf.NOTHING : change(given.change());
        return PreviewResult.of(previews.preview(scope, change, Bad.optional("after", given.after(), MacAddress::parse),
                Bad.limit(given.limit() == null ? NewPreview.ROWS : given.limit())), Boolean.TRUE.equals(given.text()));
    }

    private static Selection scope(NewPreview.Scope given) {
        Set<MacAddress> devices = list(given.devices()).stream()
                .map(mac -> Bad.required("scope.devices", mac, MacAddress::parse)).collect(Collectors.toSet());
        if (given.devices() != null && (devices.isEmpty() || devices.size() > MOST_DEVICES)) {
            throw Bad.field("scope.devices", "name 1 to " + MOST_DEVICES + " devices, or leave it out");
        }
        return new Selection(Bad.optional("scope.model", given.model(), PhoneModel::new),
                Bad.optional("scope.region", given.region(), RegionName::new),
                Bad.optional("scope.user", given.user(), UserName::new), devices);
    }

    private WhatIf change(NewPreview.Change given) {
        return new WhatIf(list(given.templates()).stream().map(this::template).toList(),
                list(given.placeholders()).stream().map(PreviewsResource::placeholder).toList(),
                list(given.removed()).stream().map(PreviewsResource::removed).toList(),
                list(given.users()).stream().map(PreviewsResource::user).toList(),
                new WhatIf.Assignment(Bad.optional("change.model", given.model(), PhoneModel::new),
                        Bad.optional("change.region", given.region(), RegionName::new),
                        Bad.optional("change.user", given.user(), UserName::new)));
    }

    private Template template(NewPreview.TemplateEdit given) {
        PhoneModel model = Bad.required("change.templates.model", given.model(), PhoneModel::new);
        Optional<Template> now = configurations.templates().stream().filter(t -> t.model().equals(model)).findFirst();
        Template.Engine engine = Bad.optional("change.templates.engine", given.engine(),
                word -> Bad.word(Template.Engine.class, word)).or(() -> now.map(Template::engine)).orElse(Template.Engine.PLAIN);
        return new Template(model, now.map(Template::name).orElse(model.text()), now.map(Template::description).orElse(""),
                engine, Bad.required("change.templates.text", given.text(), Function.identity()), true);
    }

    private static Placeholder placeholder(NewPreview.PlaceholderEdit given) {
        PlaceholderScope scope = scope("change.placeholders", given.scope(), given.of());
        return Bad.required("change.placeholders", Bad.required("change.placeholders.value", given.value(), Function.identity()),
                value -> new Placeholder(scope, Bad.required("change.placeholders.key", given.key(), Function.identity()), value,
                        "", Boolean.TRUE.equals(given.secret())));
    }

    private static WhatIf.Removed removed(NewPreview.PlaceholderEdit given) {
        return new WhatIf.Removed(scope("change.removed", given.scope(), given.of()),
                Bad.required("change.removed.key", given.key(), Function.identity()));
    }

    private static PhoneUser user(NewPreview.UserEdit given) {
        return new PhoneUser(Bad.required("change.users.name", given.name(), UserName::new),
                Optional.ofNullable(given.displayName()), Optional.ofNullable(given.password()).map(Secret::new),
                Bad.optional("change.users.region", given.region(), RegionName::new));
    }

    private static PlaceholderScope scope(String field, String scope, String of) {
        return Scopes.of(field + ".of", Scopes.kind(field + ".scope", scope), of);
    }

    private static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : list;
    }
}
