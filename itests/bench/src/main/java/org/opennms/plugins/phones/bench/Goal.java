package org.opennms.plugins.phones.bench;

import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * What a ratio is to reach.
 *
 * @param words empty where nothing is asked of it
 */
record Goal(String words, DoublePredicate reached) {

    static final Goal NONE = new Goal("", ratio -> true);

    static Goal atLeast(double least) {
        return new Goal(String.format(Locale.ROOT, "at least %.2f", least), ratio -> ratio >= least);
    }

    static Goal atMost(double most) {
        return new Goal(String.format(Locale.ROOT, "at most %.2f", most), ratio -> ratio <= most);
    }

    /** For what is no plain ratio. */
    static Goal decided(String words, boolean reached) {
        return new Goal(words, ratio -> reached);
    }
}
