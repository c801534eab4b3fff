package org.opennms.plugins.phones.jobs;

import java.util.Locale;

/** Words of ours as people read them. */
final class Words {

    private Words() { }

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
