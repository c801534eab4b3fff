package org.opennms.plugins.phones.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.opennms.plugins.phones.api.error.Invalid;

/** Enum constants as people write them: lower case, blanks. */
final class Words {

    private Words() { }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static <E extends Enum<E>> E read(Class<E> type, String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return Arrays.stream(type.getEnumConstants()).filter(each -> of(each).equals(wanted)).findFirst()
                .orElseThrow(() -> new Invalid("expected one of: " + String.join(", ", all(type))));
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }
}
