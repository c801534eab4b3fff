package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.function.Consumer;

import org.opennms.plugins.phones.api.alarm.AlarmListener;
import org.opennms.plugins.phones.api.fleet.PhoneListener;
import org.opennms.plugins.phones.api.host.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands committed news to the whiteboard. A listener that fails hurts nobody else. */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<PhoneListener> phones;
    private final List<AlarmListener> alarms;

    public Listeners(List<PhoneListener> phones, List<AlarmListener> alarms) {
        this.phones = new Services<>(phones);
        this.alarms = new Services<>(alarms);
    }

    void publish(News news) {
        if (!news.phones().isEmpty()) {
            tell(phones, listener -> news.phones().forEach(n -> listener.phoneChanged(n.before(), n.after())));
        }
        if (!news.alarms().isEmpty()) {
            tell(alarms, listener -> news.alarms().forEach(listener::alarmChanged));
        }
    }

    private static <L> void tell(List<L> listeners, Consumer<L> word) {
        for (L listener : listeners) {
            try {
                word.accept(listener);
            } catch (RuntimeException | LinkageError e) {
                // Also where a listener's bundle has just gone. Nothing is lost: rows hold the facts.
                LOG.warn("a listener failed: {}", listener.getClass().getName(), e);
            }
        }
    }
}
