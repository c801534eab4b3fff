package org.opennms.plugins.phones.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.AbstractContext;
import org.apache.velocity.context.Context;
import org.apache.velocity.util.introspection.Info;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.model.Secret;

/** What a Velocity template sees: {@code $key} as plain strings, and its own variables. Lives for one merge. */
final class VelocityValues extends AbstractContext {

    private final Values values;
    private final Output output;
    private final boolean masked;
    private final Map<String, Object> own = new HashMap<>();
    private final Set<String> checked = new HashSet<>();

    /** @param masked secrets read as {@code ***} */
    VelocityValues(Values values, Output output, boolean masked) {
        this.values = values;
        this.output = output;
        this.masked = masked;
        EventCartridge events = new EventCartridge();
        events.addInvalidReferenceEventHandler(new Unknown());
        attachEventCartridge(events);
    }

    /** A reference that Velocity leaves as it stands: meant so, since $ is a plain character too, or misspelt. */
    private final class Unknown implements InvalidReferenceEventHandler {

        @Override
        public Object invalidGetMethod(Context context, String reference, Object object, String property, Info where) {
            return left(reference, where);
        }

        @Override
        public boolean invalidSetMethod(Context context, String left, String right, Info where) {
            left(left, where);
            return false;
        }

        @Override
        public Object invalidMethod(Context context, String reference, Object object, String method, Info where) {
            return left(reference, where);
        }

        private Object left(String reference, Info where) {
            output.find(Level.WARNING, where.getLine(), reference + " has no value; it stands in the file as it is");
            return null;
        }
    }

    @Override
    public Object internalGet(String key) {
        if (own.containsKey(key)) {
            return own.get(key);
        }
        Values.Value value = values.of(key);
        if (value == Values.MISSING) {
            return null;
        }
        if (masked && value.secret() && !value.text().isEmpty()) {
            return Secret.MASK;
        }
        // A loop may ask a hundred times; one finding a key is enough.
        return checked.add(key) ? output.checked(key, value, values) : Output.cleaned(value.text());
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
