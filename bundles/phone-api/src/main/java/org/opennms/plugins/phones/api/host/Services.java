package org.opennms.plugins.phones.api.host;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;

/**
 * A container's list of services, which come and go, for those who ask it often. Aries' own iterators are all kept in a list
 * until they are collected as garbage, and each new one goes through that list under a lock; its places are read without.
 */
public final class Services<T> extends AbstractList<T> {

    private final List<T> listed;

    /** @param listed as the container gives it; stays in use */
    public Services(List<T> listed) {
        this.listed = listed;
    }

    @Override
    public T get(int place) {
        return listed.get(place);
    }

    @Override
    public int size() {
        return listed.size();
    }

    /** Over those that are there now. */
    @Override
    public Iterator<T> iterator() {
        return now().iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
        return now().spliterator();
    }

    private List<T> now() {
        int size = listed.size();
        List<T> now = new ArrayList<>(size);
        try {
            for (int place = 0; place < size; place++) {
                now.add(listed.get(place));
            }
        } catch (IndexOutOfBoundsException e) {
            // one has gone in between: what was read is what is left
            return now;
        }
        return now;
    }
}
