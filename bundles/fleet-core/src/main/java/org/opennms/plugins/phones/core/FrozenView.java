package org.opennms.plugins.phones.core;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.ConfigRows;
import org.opennms.plugins.phones.api.store.ModelRows;
import org.opennms.plugins.phones.api.store.RegionRows;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.api.store.UserRows;

/**
 * A view that a generator reads some phones' values from, in memory and so on any thread. Made by proxies: rows of all
 * kinds grow, and a generator asks for these few questions alone; any other fails at once.
 */
final class FrozenView {

    private final SharedLayers shared;
    private final Map<MacAddress, Map<String, Placeholder>> own;

    private FrozenView(SharedLayers shared, Map<MacAddress, Map<String, Placeholder>> own) {
        this.shared = shared;
        this.own = own;
    }

    static Tx of(SharedLayers shared, Map<UserName, PhoneUser> users, Map<MacAddress, Map<String, Placeholder>> own) {
        FrozenView view = new FrozenView(shared, own);
        Object config = proxy(ConfigRows.class, view::config);
        Object userRows = proxy(UserRows.class, (question, arguments) -> question.equals("find")
                ? Optional.ofNullable(users.get((UserName) arguments[0])) : unasked(question));
        Object regions = proxy(RegionRows.class, (question, arguments) -> question.equals("list")
                ? shared.regions() : unasked(question));
        Object models = proxy(ModelRows.class, (question, arguments) -> switch (question) {
            case "list" -> shared.models();
            case "find" -> shared.models().stream().filter(m -> m.model().equals(arguments[0])).findFirst();
            default -> unasked(question);
        });
        return proxy(Tx.class, (question, arguments) -> switch (question) {
            case "config" -> config;
            case "users" -> userRows;
            case "regions" -> regions;
            case "models" -> models;
            default -> unasked(question);
        });
    }

    private Object config(String question, Object... arguments) {
        return switch (question) {
            case "template" -> Optional.ofNullable(shared.templates().get(arguments[0]));
            case "templates" -> shared.templates().values().stream()
                    .sorted((a, b) -> a.model().compareTo(b.model())).collect(Collectors.toList());
            case "placeholders" -> placeholders((PlaceholderScope) arguments[0]);
            default -> unasked(question);
        };
    }

    private Map<String, Placeholder> placeholders(PlaceholderScope scope) {
        return scope.kind() == Kind.PHONE ? own.getOrDefault(new MacAddress(scope.of()), Map.of()) : shared.of(scope);
    }

    private static Object unasked(String question) {
        throw new UnsupportedOperationException("a preview reads no " + question);
    }

    private interface Answers {

        Object answer(String question, Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        InvocationHandler handler = (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                ? unasked(method.getName() + Arrays.toString(arguments)) : answers.answer(method.getName(), arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
