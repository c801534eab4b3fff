package org.opennms.plugins.phones.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.velocity.context.AbstractContext;
import org.opennms.plugins.phones.api.model.Secret;

/** What a Velocity template sees: {@code $key} as plain strings, and its own variables. Lives for one merge. */
final class VelocityValues extends AbstractContext {

    /** Room for what a template reads, so that the set need not grow. */
    private static final int SOME = 256;

    private final Values values;
    private final Output output;
    private final boolean masked;
    private final Map<String, Object> own = new HashMap<>();
    private final Set<String> checked = new HashSet<>(SOME);
    private boolean missed;

    /** @param masked secrets read as {@code ***} */
    VelocityValues(Values values, Output output, boolean masked) {
        this.values = values;
        this.output = output;
        this.masked = masked;
    }

    @Override
    public Object internalGet(String key) {
        if (!own.isEmpty() && own.containsKey(key)) {
            return own.get(key);
        }
        Values.Value value = values.of(key);
        if (value == Values.MISSING) {
            missed = true;
            return null;
        }
        if (value.secret() && !value.text().isEmpty()) {
            output.secretWasRead();
            if (masked) {
                return Secret.MASK;
            }
        }
        // A loop may ask a hundred times; one finding a key is enough.
        return checked.add(key) ? output.checked(key, value, values) : Output.cleaned(value.text());
    }

    /** Whether the template asked for a key that has no value. */
    boolean missed() {
        return missed;
    }

    @Override
    public Object internalPut(String key, Object value) {
        return own.put(key, value);
    }

    @Override
    public boolean internalContainsKey(String key) {
        return own.containsKey(key) || values.of(key) != Values.MISSING;
    }

    @Override
    public String[] internalGetKeys() {
        return own.keySet().toArray(String[]::new);
    }

    @Override
    public Object internalRemove(String key) {
        return own.remove(key);
    }
}
