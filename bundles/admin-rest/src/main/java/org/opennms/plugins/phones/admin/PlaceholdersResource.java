package org.opennms.plugins.phones.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.PlaceholderEdit;
import org.opennms.plugins.phones.admin.view.PlaceholderList;
import org.opennms.plugins.phones.admin.view.PlaceholderRow;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.fleet.Placeholders;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;

/** Placeholders; those of the system are settings. */
public final class PlaceholdersResource implements PlaceholdersApi {

    private final Phones phones;
    private final Configurations configurations;
    private final Placeholders placeholders;

    PlaceholdersResource(Phones phones, Configurations configurations, Placeholders placeholders) {
        this.phones = phones;
        this.configurations = configurations;
        this.placeholders = placeholders;
    }

    @Override
    public PlaceholderList list(String scope, String of, String text, int page, int limit) {
        int wanted = Bad.limit(limit);
        if (page < 1 || page > Integer.MAX_VALUE / wanted) {
            throw Bad.field("page", "pages begin with 1");
        }
        Kind kind = kind(scope);
        long skipped = (page - 1L) * wanted;
        List<Placeholder> found = kind == Kind.DEFAULT
                ? configurations.placeholders(scope(kind, of)).stream().filter(p -> contains(p.key(), text)).skip(skipped).toList()
                : placeholders.find(new PlaceholderQuery(Optional.of(kind), Optional.of(of).filter(o -> !o.isEmpty())
                        .map(o -> scope(kind, o).of()), Optional.empty(), text, (int) skipped, wanted + 1));
        return new PlaceholderList(found.stream().limit(wanted).map(PlaceholderRow::of).toList(),
                found.size() > wanted ? page + 1 : null);
    }

    private static boolean contains(String key, String text) {
        return key.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public Response get(String key, String scope, String of) {
        PlaceholderScope where = scope(kind(scope), of);
        return answer(find(where, key).orElseThrow(() -> missing(where, key)));
    }

    @Override
    public Response save(String key, String scope, String of, PlaceholderEdit edit, String etag, SecurityContext who) {
        PlaceholderEdit given = Bad.body(edit);
        PlaceholderScope where = scope(kind(scope), of);
        String named = Bad.required("key", key, text -> new Placeholder(where, text, "", "", false).key());
        Optional<Placeholder> read = find(where, named);
        read.ifPresentOrElse(there -> Etags.check(etag, etag(there), named), () -> Etags.checkAbsent(etag, named));
        Placeholder placeholder = merged(read, where, named, given);
        checkTemplate(placeholder);
        Operator by = by(where, named, who);
        return answer(placeholders.change(read, placeholder, placeholder.secret() ? Guard.administrator(who)
                : by(placeholder.scope(), placeholder.key(), by, who)));
    }

    private static Placeholder merged(Optional<Placeholder> read, PlaceholderScope where, String named, PlaceholderEdit given) {
        PlaceholderScope scope = given.of() == null ? where
                : Bad.required("of", given.of(), of -> scope(where.kind(), of));
        String key = Bad.optional("key", given.key(), text -> new Placeholder(where, text, "", "", false).key()).orElse(named);
        String value = given.value() == null && read.isPresent() ? read.get().value() : given.value();
        boolean secret = given.secret() == null ? read.filter(Placeholder::secret).isPresent() : given.secret();
        if (read.filter(Placeholder::secret).isPresent() && !secret && given.value() == null) {
            throw Bad.field("value", "a secret is shown only with a new value");
        }
        String description = given.description() == null ? read.map(Placeholder::description).orElse("") : given.description();
        return Bad.required("value", value, text -> new Placeholder(scope, key, text, description, secret));
    }

    /** What a phone's template does not name has no effect, so it is mostly a misspelt name (S-184). */
    private void checkTemplate(Placeholder placeholder) {
        if (placeholder.scope().kind() == Kind.PHONE) {
            phones.find(MacAddress.parse(placeholder.scope().of())).flatMap(Phone::model).ifPresent(model -> {
                if (placeholders.uses(model).stream().noneMatch(use -> use.key().equals(placeholder.key()))) {
                    throw Bad.field("key", "the template of " + model + " does not name it");
                }
            });
        }
    }

    @Override
    public void delete(String key, String scope, String of, String etag, SecurityContext who) {
        PlaceholderScope where = scope(kind(scope), of);
        Operator by = by(where, key, who);
        Placeholder read = find(where, key).orElseThrow(() -> missing(where, key));
        if (etag != null) {
            Etags.check(etag, etag(read), key);
        }
        placeholders.delete(read, by);
    }

    @Override
    public PlaceholderRow reveal(String key, String scope, String of, SecurityContext who) {
        Placeholder found = placeholders.reveal(scope(kind(scope), of), key, Guard.administrator(who));
        return PlaceholderRow.revealed(found);
    }

    private Optional<Placeholder> find(PlaceholderScope scope, String key) {
        return configurations.placeholders(scope).stream().filter(p -> p.key().equals(key)).findFirst();
    }

    private static NotFound missing(PlaceholderScope scope, String key) {
        return new NotFound("there is no placeholder " + (key.length() > 128 ? "of this name" : key) + " for " + scope);
    }

    private static Response answer(Placeholder placeholder) {
        return Response.ok(PlaceholderRow.of(placeholder)).tag(etag(placeholder)).build();
    }

    /** Without a secret's value: nobody reads it, so nobody loses it, and from an ETag it could be guessed. */
    private static String etag(Placeholder placeholder) {
        return Etags.of(placeholder.scope().toString(), placeholder.key(), Boolean.toString(placeholder.secret()),
                placeholder.secret() ? "" : placeholder.value(), placeholder.description());
    }

    /** Settings and secrets are for administrators; a secret is what is one there already, or what a family knows for one. */
    private Operator by(PlaceholderScope where, String key, SecurityContext who) {
        boolean theirs = where.kind() == Kind.SYSTEM || isSecret(where, key) || configurations.templates().stream()
                .anyMatch(t -> isSecret(new PlaceholderScope(Kind.DEFAULT, t.model().text()), key));
        return theirs ? Guard.administrator(who) : Guard.operator(who);
    }

    /** The same for where it goes, if that is elsewhere. */
    private Operator by(PlaceholderScope where, String key, Operator already, SecurityContext who) {
        return find(where, key).isPresent() ? already : by(where, key, who);
    }

    private boolean isSecret(PlaceholderScope scope, String key) {
        return configurations.placeholders(scope).stream().anyMatch(p -> p.key().equals(key) && p.secret());
    }

    private static Kind kind(String scope) {
        return Scopes.kind("scope", scope);
    }

    private static PlaceholderScope scope(Kind kind, String of) {
        return Scopes.of("of", kind, of);
    }
}
