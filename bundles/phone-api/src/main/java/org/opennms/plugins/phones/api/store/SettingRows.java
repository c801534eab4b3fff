package org.opennms.plugins.phones.api.store;

import java.util.Optional;

/** Small values by key that are no operator's placeholders: markers, clocks, counters. */
public interface SettingRows {

    Optional<String> get(String key);

    void put(String key, String value);
}
