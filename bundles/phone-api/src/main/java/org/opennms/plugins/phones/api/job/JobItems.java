package org.opennms.plugins.phones.api.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.MacAddress;
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

    /** The MAC addresses of the phones that pass, ascending. */
    static JobItems phones(PhoneFilter filter) {
        int some = 1000;
        return (view, taker) -> {
            Optional<MacAddress> after = Optional.empty();
            List<MacAddress> page;
            do {
                page = view.listing().macs(filter, after, some);
                taker.take(page.stream().map(MacAddress::digits).toList());
                after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
            } while (page.size() == some);
        };
    }

    /** Takes items. */
    interface Taker {

        void take(List<String> items);
    }
}
