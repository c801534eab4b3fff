package org.opennms.plugins.phones.core;

import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.job.WholeOperation;
import org.opennms.plugins.phones.api.store.Tx;

/** Work of one write, of which the listeners are told once it is durable. */
final class TellingWhole implements WholeOperation.Whole {

    private final Listeners listeners;
    private final OnWrite work;
    private News news = new News();

    TellingWhole(Listeners listeners, OnWrite work) {
        this.listeners = listeners;
        this.work = work;
    }

    /** What is written. */
    interface OnWrite {

        Outcome run(Tx tx, News news);
    }

    @Override
    public Outcome write(Tx tx) {
        news = new News();
        return work.run(tx, news);
    }

    @Override
    public void written() {
        listeners.publish(news);
    }
}
