package org.opennms.plugins.phones.api.job;

import java.util.LinkedHashSet;
import java.util.List;

import org.opennms.plugins.phones.api.store.Tx;

/** What a job is to work on. Asked once, when the job starts; the list is frozen then. */
public interface JobItems {

    /** For a {@link WholeOperation}. */
    JobItems NONE = (view, taker) -> { };

    /** Gives all items to {@code taker}, some at a time, each item once and in the order they are to be done. */
    void each(Tx view, Taker taker);

    /** These, each once. */
    static JobItems of(List<String> items) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(items));
        return (view, taker) -> taker.take(distinct);
    }

    /** Takes items. */
    interface Taker {

        void take(List<String> items);
    }
}
