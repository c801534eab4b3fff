package org.opennms.plugins.phones.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.integration.api.v1.config.events.EventConfExtension;
import org.opennms.integration.api.v1.config.events.EventDefinition;
import org.opennms.integration.api.v1.config.events.Mask;
import org.opennms.integration.api.v1.config.events.MaskElement;
import org.opennms.integration.api.v1.model.InMemoryEvent;
import org.opennms.integration.api.v1.model.Severity;
import org.opennms.integration.api.v1.model.immutables.ImmutableEventParameter;
import org.opennms.integration.api.v1.model.immutables.ImmutableInMemoryEvent;
import org.opennms.plugins.phones.api.host.RecordedEvent;

class RecordingEventForwarderTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    private Path directory;
    private EventJournal journal;
    private RecordingEventForwarder forwarder;

    @BeforeEach
    void open() throws IOException {
        journal = new EventJournal(directory, 1_000_000, 2);
        EventConfExtension broken = () -> {
            throw new IllegalStateException("a plugin on its way out");
        };
        EventConfExtension good = () -> List.of(definition("uei/trap", Severity.MAJOR, true),
                definition("uei/defined", Severity.MINOR, false));
        forwarder = new RecordingEventForwarder(journal, new EventDefinitions(List.of(broken, good)));
    }

    @AfterEach
    void close() throws Exception {
        forwarder.close();
        journal.close();
    }

    @Test
    void an_event_is_recorded_when_sending_returns() {
        forwarder.sendSync(event("uei/defined", null));

        assertThat(journal.latest(10)).containsExactly(
                new RecordedEvent(1, NOON, "uei/defined", "minor", Map.of("mac", "00908f3bb602")));
    }

    @Test
    void an_events_own_severity_goes_before_its_definitions() {
        forwarder.sendSync(event("uei/defined", Severity.CRITICAL));

        assertThat(journal.latest(1).get(0).severity()).isEqualTo("critical");
    }

    @Test
    void an_event_nobody_defines_is_indeterminate() {
        forwarder.sendSync(event("uei/unknown", Severity.CRITICAL));
        forwarder.sendSync(event("uei/trap", null));

        assertThat(journal.latest(10)).extracting(RecordedEvent::severity).containsExactly("indeterminate", "indeterminate");
    }

    @Test
    void events_sent_along_the_way_are_recorded_too() throws Exception {
        forwarder.sendAsync(event("uei/defined", null));
        forwarder.close();

        assertThat(journal.latest(10)).hasSize(1);
    }

    private static InMemoryEvent event(String uei, Severity severity) {
        return ImmutableInMemoryEvent.newBuilder().setUei(uei).setSource("test").setTime(Date.from(NOON))
                .setSeverity(severity)
                .addParameter(ImmutableEventParameter.newInstance("mac", "00908f3bb602"))
                .build();
    }

    /** The interface is wide and only three of its answers matter here. */
    private static EventDefinition definition(String uei, Severity severity, boolean masked) {
        return answering(EventDefinition.class, Map.of("getUei", uei, "getSeverity", severity,
                "getMask", answering(Mask.class, Map.of("getMaskElements",
                        masked ? List.of(answering(MaskElement.class, Map.of())) : List.of()))));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
