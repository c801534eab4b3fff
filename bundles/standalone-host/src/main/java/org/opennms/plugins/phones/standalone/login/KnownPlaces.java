package org.opennms.plugins.phones.standalone.login;

import java.util.LinkedHashMap;
import java.util.Map;

/** From where whom has logged in since the start; the places used longest ago are forgotten first. */
final class KnownPlaces {

    private static final int MOST = 10_000;

    private record Place(String source, String name) { }

    private final Map<Place, Boolean> places = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean isKnown(String source, String name) {
        return places.get(new Place(source, name)) != null;
    }

    synchronized void learn(String source, String name) {
        places.put(new Place(source, name), true);
    }
}
