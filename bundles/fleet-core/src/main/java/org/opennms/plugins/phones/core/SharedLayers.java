package org.opennms.plugins.phones.core;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.preview.WhatIf;
import org.opennms.plugins.phones.api.store.Tx;

/** What many phones' files are made of: edited templates and the values of all scopes wider than a phone. Never changes. */
record SharedLayers(Map<PhoneModel, Template> templates, Map<PlaceholderScope, Map<String, Placeholder>> scopes,
                    List<Region> regions, List<CustomModel> models) {

    /** By few statements, however many regions there are. */
    static SharedLayers read(Tx view) {
        Map<PlaceholderScope, Map<String, Placeholder>> scopes = new HashMap<>();
        Stream.of(Kind.SYSTEM, Kind.MODEL, Kind.REGION).flatMap(kind -> view.config().find(PlaceholderQuery.of(kind)).stream())
                .forEach(p -> scopes.computeIfAbsent(key(p.scope()), scope -> new LinkedHashMap<>()).put(p.key(), p));
        return new SharedLayers(view.config().templates().stream().collect(Collectors.toMap(Template::model, Function.identity())),
                scopes, view.regions().list(), view.models().list());
    }

    Map<String, Placeholder> of(PlaceholderScope scope) {
        return scopes.getOrDefault(key(scope), Map.of());
    }

    SharedLayers with(WhatIf change) {
        Map<PhoneModel, Template> newTemplates = new HashMap<>(templates);
        change.templates().forEach(template -> newTemplates.put(template.model(), template));
        Map<PlaceholderScope, Map<String, Placeholder>> newScopes = new HashMap<>(scopes);
        change.removed().stream().filter(r -> r.scope().kind() != Kind.PHONE).forEach(removed -> {
            Map<String, Placeholder> left = new HashMap<>(newScopes.getOrDefault(key(removed.scope()), Map.of()));
            left.remove(removed.key());
            newScopes.put(key(removed.scope()), left);
        });
        change.set().stream().filter(p -> p.scope().kind() != Kind.PHONE).forEach(set -> {
            Map<String, Placeholder> more = new HashMap<>(newScopes.getOrDefault(key(set.scope()), Map.of()));
            more.put(set.key(), set);
            newScopes.put(key(set.scope()), more);
        });
        return new SharedLayers(newTemplates, newScopes, regions, models);
    }

    /** Values that nobody is shown. */
    Set<String> secrets(Families families) {
        Set<String> secrets = new HashSet<>();
        scopes.values().forEach(layer -> secrets.addAll(secrets(layer, families)));
        return Collections.unmodifiableSet(secrets);
    }

    static List<String> secrets(Map<String, Placeholder> layer, Families families) {
        return layer.values().stream().filter(p -> p.secret() || families.isSecret(p.key())).map(Placeholder::value).toList();
    }

    /** Regions are found in any case. */
    private static PlaceholderScope key(PlaceholderScope scope) {
        return new PlaceholderScope(scope.kind(), scope.of().toLowerCase(Locale.ROOT));
    }
}
