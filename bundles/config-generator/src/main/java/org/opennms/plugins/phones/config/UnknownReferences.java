package org.opennms.plugins.phones.config;

import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.util.introspection.Info;
import org.opennms.plugins.phones.api.config.Finding.Level;

/** Finds references that Velocity leaves as they stand: meant so, since $ is a plain character too, or misspelt. */
record UnknownReferences(Output output) implements InvalidReferenceEventHandler {

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
