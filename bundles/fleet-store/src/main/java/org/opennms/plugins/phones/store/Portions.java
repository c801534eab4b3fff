package org.opennms.plugins.phones.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what goes into one IN list: databases bound the parameters of a statement. */
final class Portions {

    private static final int MOST = 5000;

    private Portions() {
    }

    static <T> List<? extends Collection<T>> of(Collection<T> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        if (all.size() <= MOST) {
            return List.of(all);
        }
        List<T> list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += MOST) {
            portions.add(list.subList(from, Math.min(from + MOST, list.size())));
        }
        return portions;
    }
}
