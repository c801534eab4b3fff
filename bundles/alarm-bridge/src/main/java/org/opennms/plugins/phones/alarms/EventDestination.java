package org.opennms.plugins.phones.alarms;

import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.opennms.integration.api.v1.events.EventForwarder;
import org.opennms.integration.api.v1.model.InMemoryEvent;
import org.opennms.integration.api.v1.model.Severity;
import org.opennms.integration.api.v1.model.immutables.ImmutableEventParameter;
import org.opennms.integration.api.v1.model.immutables.ImmutableInMemoryEvent;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.UserName;

/** OpenNMS itself: every change becomes an event, taken once OpenNMS has processed it. */
public final class EventDestination implements Destination {

    static final String NAME = "events";

    /** OpenNMS is in the same process: asking for it costs little, and an alarm should show within seconds. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final PhoneEvents definitions;
    private volatile EventForwarder forwarder;

    public EventDestination(PhoneEvents definitions) {
        this.definitions = definitions;
    }

    /** OpenNMS may offer a forwarder late; meanwhile events wait in the outbox. */
    public void bind(EventForwarder found) {
        forwarder = found;
    }

    /** @param gone the last there was; a replacement comes by another {@link #bind} alone */
    public void unbind(EventForwarder gone) {
        forwarder = null;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration longestPause() {
        return LONGEST_PAUSE;
    }

    @Override
    public Outcome deliver(List<Notice> notices) {
        EventForwarder present = forwarder;
        if (present == null) {
            return Outcome.stopped(0, "OpenNMS offers no event forwarder");
        }
        int taken = 0;
        for (Notice notice : notices) {
            InMemoryEvent event = event(notice);
            try {
                present.sendSync(event);
            } catch (RuntimeException e) {
                return Outcome.stopped(taken, "the event forwarder of OpenNMS does not take them: " + e);
            }
            taken++;
        }
        return Outcome.all(taken);
    }

    private InMemoryEvent event(Notice notice) {
        Alarm alarm = notice.alarm();
        ImmutableInMemoryEvent.Builder event = ImmutableInMemoryEvent.newBuilder()
                .setUei(definitions.uei(alarm.name(), notice.isClear()))
                .setSource("OpenNMS Phones")
                .setInterface(alarm.remoteHost().inet())
                .setTime(Date.from(notice.change().at()))
                .setSeverity(severity(notice));
        parameters(notice).forEach((name, value) ->
                event.addParameter(ImmutableEventParameter.newInstance(name, Text.clean(value))));
        return event.build();
    }

    private static Map<String, String> parameters(Notice notice) {
        Alarm alarm = notice.alarm();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("mac", alarm.mac().digits());
        values.put("name", alarm.name().text());
        values.put("title", notice.title());
        values.put("severity", notice.severity().word());
        values.put("description", notice.description());
        values.put("source", alarm.source());
        values.put("remoteHost", alarm.remoteHost().text());
        values.put("model", notice.phone().flatMap(Phone::model).map(PhoneModel::toString).orElse(""));
        values.put("user", notice.phone().flatMap(Phone::user).map(UserName::toString).orElse(""));
        values.put("additionalInfo1", alarm.additionalInfo1());
        values.put("additionalInfo2", alarm.additionalInfo2());
        values.put("uniqueId", Long.toString(alarm.uniqueId()));
        values.put("type", Integer.toString(alarm.type()));
        values.put("probableCause", Integer.toString(alarm.probableCause()));
        values.put("phoneDate", alarm.phoneDate());
        values.put("raisedAt", alarm.raisedAt().toString());
        values.put("count", Long.toString(alarm.count()));
        values.put("change", notice.change().kind().name().toLowerCase(Locale.ROOT));
        values.put("changeId", Long.toString(notice.change().id()));
        return values;
    }

    private static Severity severity(Notice notice) {
        return switch (notice.severity()) {
            case CLEARED -> Severity.CLEARED;
            case INDETERMINATE -> Severity.INDETERMINATE;
            case WARNING -> Severity.WARNING;
            case MINOR -> Severity.MINOR;
            case MAJOR -> Severity.MAJOR;
            case CRITICAL -> Severity.CRITICAL;
        };
    }

    /** The forwarder is not ours to close. */
    @Override
    public void close() { }
}
