package org.opennms.plugins.phones.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Cuts what is many into lists of some hundreds. */
final class Pages {

    static final int SIZE = 500;

    private Pages() { }

    static <T> List<List<T>> of(Collection<T> all, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(order);
        return of(sorted);
    }

    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            pages.add(all.subList(from, Math.min(from + SIZE, all.size())));
        }
        return pages;
    }
}
