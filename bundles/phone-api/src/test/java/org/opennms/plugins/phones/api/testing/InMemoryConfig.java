package org.opennms.plugins.phones.api.testing;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.ConfigRows;

final class InMemoryConfig implements ConfigRows {

    private final InMemoryTx tx;
    private TreeMap<PhoneModel, Template> templates = new TreeMap<>();
    private Map<PlaceholderScope, TreeMap<String, Placeholder>> placeholders = new HashMap<>();

    InMemoryConfig(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryConfig other) {
        templates = new TreeMap<>(other.templates);
        placeholders = new HashMap<>(other.placeholders);
    }

    void forget(MacAddress mac) {
        placeholders.remove(new PlaceholderScope(PlaceholderScope.Kind.PHONE, mac.digits()));
    }

    @Override
    public Optional<Template> template(PhoneModel model) {
        return Optional.ofNullable(templates.get(model));
    }

    @Override
    public List<Template> templates() {
        return List.copyOf(templates.values());
    }

    @Override
    public void save(Template template) {
        tx.writing();
        templates.put(template.model(), template);
    }

    @Override
    public boolean deleteTemplate(PhoneModel model) {
        tx.writing();
        return templates.remove(model) != null;
    }

    Stream<Placeholder> all() {
        return placeholders.values().stream().flatMap(scope -> scope.values().stream());
    }

    @Override
    public Map<String, Placeholder> placeholders(PlaceholderScope scope) {
        // never changed in place, so a view does
        return Collections.unmodifiableMap(placeholders.getOrDefault(scope, new TreeMap<>()));
    }

    @Override
    public Map<MacAddress, Map<String, Placeholder>> placeholders(Collection<MacAddress> phones) {
        Map<MacAddress, Map<String, Placeholder>> found = new HashMap<>();
        for (MacAddress mac : phones) {
            Map<String, Placeholder> own = placeholders(new PlaceholderScope(PlaceholderScope.Kind.PHONE, mac.digits()));
            if (!own.isEmpty()) {
                found.put(mac, own);
            }
        }
        return found;
    }

    @Override
    public List<Placeholder> find(PlaceholderQuery query) {
        return placeholders.values().stream().flatMap(scope -> scope.values().stream()).filter(p -> matches(query, p))
                .sorted(Comparator.comparing((Placeholder p) -> p.scope().kind()).thenComparing(p -> p.scope().of())
                        .thenComparing(Placeholder::key))
                .skip(query.offset()).limit(query.limit()).toList();
    }

    private boolean matches(PlaceholderQuery query, Placeholder p) {
        return query.kind().filter(k -> k != p.scope().kind()).isEmpty()
                && query.of().filter(of -> !of.equalsIgnoreCase(p.scope().of())).isEmpty()
                && query.key().filter(key -> !key.equals(p.key())).isEmpty()
                && words(p).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT)));
    }

    private Stream<String> words(Placeholder p) {
        Optional<Phone> phone = p.scope().kind() == PlaceholderScope.Kind.PHONE
                ? tx.phones().find(new MacAddress(p.scope().of())) : Optional.empty();
        return Stream.concat(Stream.of(p.key()), phone.stream().flatMap(of -> Stream.of(Optional.of(of.mac().digits()),
                of.details().displayName(), of.details().nickname(), of.user().map(UserName::text)).flatMap(Optional::stream)));
    }

    @Override
    public void save(Placeholder placeholder) {
        tx.writing();
        TreeMap<String, Placeholder> scope = new TreeMap<>(placeholders(placeholder.scope()));
        scope.put(placeholder.key(), placeholder);
        placeholders.put(placeholder.scope(), scope);
    }

    @Override
    public boolean deletePlaceholder(PlaceholderScope scope, String key) {
        tx.writing();
        TreeMap<String, Placeholder> left = new TreeMap<>(placeholders(scope));
        boolean found = left.remove(key) != null;
        placeholders.put(scope, left);
        return found;
    }
}
