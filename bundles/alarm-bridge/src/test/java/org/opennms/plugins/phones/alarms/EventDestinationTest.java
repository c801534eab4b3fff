package org.opennms.plugins.phones.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opennms.integration.api.v1.events.EventForwarder;
import org.opennms.integration.api.v1.model.InMemoryEvent;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.Severity;

class EventDestinationTest {

    private static final Alarm ALARM = Samples.alarm(Samples.mac(0x3bb602), Samples.REGISTER_FAILURE, Severity.MAJOR, "a\u0000b");

    private final List<InMemoryEvent> sent = new ArrayList<>();
    private int room = 100;

    private final EventDestination destination = new EventDestination(new PhoneEvents());
    private final EventForwarder forwarder = new EventForwarder() {
        @Override
        public void sendAsync(InMemoryEvent event) {
            throw new AssertionError("nobody would know whether it arrived");
        }

        @Override
        public void sendSync(InMemoryEvent event) {
            if (sent.size() == room) {
                throw new IllegalStateException("away");
            }
            sent.add(event);
        }
    };

    @BeforeEach
    void openNmsIsThere() {
        destination.bind(forwarder);
    }

    /** S-088, S-089: the event tells all that the alarm page shows. */
    @Test
    void a_raise_becomes_an_event_with_everything_an_operator_asks_for() {
        Outcome outcome = destination.deliver(List.of(Samples.raised(ALARM)));

        InMemoryEvent event = sent.get(0);
        assertThat(outcome).isEqualTo(Outcome.all(1));
        assertThat(event.getUei()).isEqualTo("uei.opennms.org/plugins/phones/IPPhoneRegisterFailure");
        assertThat(event.getSeverity()).isEqualTo(org.opennms.integration.api.v1.model.Severity.MAJOR);
        assertThat(event.getTime()).isEqualTo(Date.from(Samples.NOON));
        assertThat(event.getInterface().getHostAddress()).isEqualTo("10.1.2.3");
        assertThat(event.getParameterValue("mac")).contains("00908f3bb602");
        assertThat(event.getParameterValue("name")).contains("IPPhoneRegisterFailure");
        assertThat(event.getParameterValue("title")).contains("Title of IPPhoneRegisterFailure");
        assertThat(event.getParameterValue("source")).contains("IPPhone:00908f3bb602");
        assertThat(event.getParameterValue("description")).as("XML has no NUL").contains("a b");
        assertThat(event.getParameterValue("remoteHost")).contains("10.1.2.3");
        assertThat(event.getParameterValue("additionalInfo1")).contains("TlsConnectionFailure");
        assertThat(event.getParameterValue("phoneDate")).contains("2026-03-04T13:05:06");
        assertThat(event.getParameterValue("changeId")).contains("42");
        assertThat(event.getParameterValue("severity")).contains("major");
    }

    @Test
    void a_clear_becomes_the_event_that_ends_it() {
        destination.deliver(List.of(Samples.cleared(ALARM)));

        assertThat(sent.get(0).getUei()).isEqualTo("uei.opennms.org/plugins/phones/IPPhoneRegisterFailureCleared");
        assertThat(sent.get(0).getSeverity()).isEqualTo(org.opennms.integration.api.v1.model.Severity.CLEARED);
    }

    @Test
    void what_was_taken_before_a_failure_counts() {
        room = 1;

        Outcome outcome = destination.deliver(List.of(Samples.raised(ALARM), Samples.cleared(ALARM)));

        assertThat(outcome.taken()).isEqualTo(1);
        assertThat(outcome.problem()).isPresent();
    }

    @Test
    void while_opennms_offers_no_forwarder_events_wait() {
        destination.unbind(forwarder);

        Outcome outcome = destination.deliver(List.of(Samples.raised(ALARM)));

        assertThat(outcome.taken()).isZero();
        assertThat(outcome.problem()).contains("OpenNMS offers no event forwarder");
    }
}
