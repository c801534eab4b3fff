package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.store.Store;

/** Nothing grows for ever (decision 13). */
final class Housekeeping {

    private static final Duration FEED = Duration.ofDays(1);
    private static final Duration DELIVERIES = Duration.ofDays(30);
    private static final Duration CLEARED_ALARMS = Duration.ofDays(90);
    private static final Duration ACTIVITIES = Duration.ofDays(365);
    private static final Duration PENDING = Duration.ofDays(7);
    private static final Duration REVISIONS = Duration.ofDays(365);
    private static final int NEWEST_REVISIONS = 20;
    private static final int PAGE = 500;

    private final Store store;
    private final Listeners listeners;
    private final FleetSettings settings;
    private final Clock clock;

    Housekeeping(Store store, Listeners listeners, FleetSettings settings, Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.settings = settings;
        this.clock = clock;
    }

    void tidy() {
        Instant now = clock.instant();
        store.write(tx -> tx.commands().expire(now));
        store.write(tx -> tx.commands().forgetClosedBefore(now.minus(DELIVERIES)));
        store.write(tx -> tx.outbox().trim(now.minus(DELIVERIES)));
        store.write(tx -> tx.journal().forgetFeedBefore(now.minus(FEED)));
        store.write(tx -> tx.journal().forgetActivitiesBefore(now.minus(ACTIVITIES)));
        store.write(tx -> tx.alarms().forgetClearedBefore(now.minus(CLEARED_ALARMS)));
        while (store.<Integer>write(tx -> tx.revisions().trim(now.minus(REVISIONS), NEWEST_REVISIONS)) > 0) {
            // some hundreds at a time
        }
        while (store.<Integer>write(tx -> tx.fileRevisions().trim(now.minus(REVISIONS), NEWEST_REVISIONS)) > 0) {
            // some hundreds at a time
        }
        forgetDrafts(now);
        int forgotten;
        do {
            // Page by page, each in a transaction of its own: reports get their turns in between.
            forgotten = forgetPendings(now);
        } while (forgotten == PAGE);
    }

    /** Files that were made for a write that never came. They are searched for while others write. */
    private void forgetDrafts(Instant now) {
        List<String> abandoned;
        do {
            List<String> found = store.read(view -> view.drafts().abandoned(now, PAGE));
            store.write(tx -> {
                tx.drafts().forget(found, now);
                return null;
            });
            abandoned = found;
        } while (!abandoned.isEmpty());
    }

    private int forgetPendings(Instant now) {
        News news = new News();
        int left = store.write(tx -> {
            List<MacAddress> unseen = tx.phones().givingWay(PAGE, now.minus(PENDING));
            AlarmBook alarms = new AlarmBook(tx, news, now, settings.alarmRepeat());
            Departures.forget(tx, unseen, alarms, news,
                    phone -> tx.journal().changed(FeedWriter.TOPIC, phone.mac().digits(), now));
            return unseen.size();
        });
        listeners.publish(news);
        return left;
    }
}
