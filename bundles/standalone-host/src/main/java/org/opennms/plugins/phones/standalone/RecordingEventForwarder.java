package org.opennms.plugins.phones.standalone;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.opennms.integration.api.v1.config.events.EventDefinition;
import org.opennms.integration.api.v1.events.EventForwarder;
import org.opennms.integration.api.v1.model.EventParameter;
import org.opennms.integration.api.v1.model.InMemoryEvent;
import org.opennms.integration.api.v1.model.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in for OpenNMS: an event is processed once it is recorded. */
public final class RecordingEventForwarder implements EventForwarder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingEventForwarder.class);
    private static final int WAITING = 10_000;
    private static final long PATIENCE_SECONDS = 3;

    private final EventJournal journal;
    private final EventDefinitions definitions;
    private final Set<String> undefined = ConcurrentHashMap.newKeySet();

    /** Where too many events wait, their senders record them themselves. */
    private final ExecutorService later = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING), work -> new Thread(work, "phones-events-1"),
            new ThreadPoolExecutor.CallerRunsPolicy());

    public RecordingEventForwarder(EventJournal journal, EventDefinitions definitions) {
        this.journal = journal;
        this.definitions = definitions;
    }

    @Override
    public void sendSync(InMemoryEvent event) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (EventParameter parameter : event.getParameters()) {
            parameters.put(parameter.getName(), parameter.getValue() == null ? "" : parameter.getValue());
        }
        Instant at = Optional.ofNullable(event.getTime()).map(Date::toInstant).orElseGet(Instant::now);
        journal.append(at, event.getUei(), severity(event).getLabel().toLowerCase(Locale.ROOT), parameters);
    }

    /** As OpenNMS decides: the event's own severity, else its definition's; without a definition it means nothing. */
    private Severity severity(InMemoryEvent event) {
        Optional<EventDefinition> definition = definitions.find(event.getUei());
        if (definition.isEmpty()) {
            if (undefined.add(event.getUei())) {
                LOG.warn("no plugin defines the event {}", event.getUei());
            }
            return Severity.INDETERMINATE;
        }
        return Optional.ofNullable(event.getSeverity()).orElse(definition.get().getSeverity());
    }

    @Override
    public void sendAsync(InMemoryEvent event) {
        later.execute(() -> {
            try {
                sendSync(event);
            } catch (RuntimeException e) {
                LOG.error("an event is lost: {}", event.getUei(), e);
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        later.shutdown();
        later.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
