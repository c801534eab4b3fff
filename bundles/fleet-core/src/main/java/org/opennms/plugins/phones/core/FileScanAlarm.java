package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.Store;

/**
 * Raises the manager's own alarm while private files are being probed, and clears it after a quiet hour. Each node knows
 * only what it refused itself, so one that sees a scan repeats the alarm, and only an old one is cleared.
 */
final class FileScanAlarm {

    private static final AlarmType TYPE = KnownAlarms.FILE_SCAN;
    private static final Duration REPEAT = Refusals.WINDOW.dividedBy(4);

    private final Store store;
    private final Refusals refusals;
    private final Listeners listeners;
    private final FleetSettings settings;
    private final Clock clock;
    private Optional<String> told = Optional.empty();
    private Instant toldAt = Instant.MIN;
    private Instant quietFrom;

    FileScanAlarm(Store store, Refusals refusals, Listeners listeners, FleetSettings settings, Clock clock) {
        this.store = store;
        this.refusals = refusals;
        this.listeners = listeners;
        this.settings = settings;
        this.clock = clock;
        quietFrom = clock.instant();
    }

    /** To be called every few seconds, so that a scan is an alarm while it lasts; writes only what is new. */
    void tick() {
        Optional<String> scan = refusals.scan();
        Instant now = clock.instant();
        if (scan.isPresent()) {
            quietFrom = now;
            if (!scan.equals(told) || !now.isBefore(toldAt.plus(REPEAT))) {
                inBook(now, book -> raise(book, scan.get(), now));
                told = scan;
                toldAt = now;
            }
        } else if (!now.isBefore(quietFrom.plus(Refusals.WINDOW))) {
            // After a restart, too: an alarm of before it is cleared by the same quiet hour.
            quietFrom = now;
            told = Optional.empty();
            Instant old = now.minus(Refusals.WINDOW);
            if (store.read(view -> view.alarms().active(MacAddress.NONE, TYPE.name())).filter(a -> isOld(a, old)).isPresent()) {
                inBook(now, book -> book.find(MacAddress.NONE, TYPE.name()).filter(a -> isOld(a, old)).ifPresent(book::clear));
            }
        }
    }

    private static boolean isOld(Alarm alarm, Instant old) {
        return !alarm.changedAt().isAfter(old);
    }

    private void raise(AlarmBook book, String description, Instant now) {
        Alarm raised = new Alarm(0, MacAddress.NONE, TYPE.name(), TYPE.severity(), description,
                refusals.worstSource().orElse(IpAddress.LOOPBACK), "", "", "", 0, TYPE.type(), TYPE.probableCause(), now, now,
                1, now, Optional.empty());
        book.raise(raised, book.wouldTell(raised));
    }

    private void inBook(Instant now, Consumer<AlarmBook> work) {
        News news = new News();
        store.write(tx -> {
            AlarmBook book = new AlarmBook(tx, news, now, settings.alarmRepeat());
            book.load(List.of(MacAddress.NONE));
            work.accept(book);
            book.flush();
            return null;
        });
        listeners.publish(news);
    }
}
