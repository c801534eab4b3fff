package org.opennms.plugins.phones.store;

/** Text as a database takes it: PostgreSQL refuses U+0000, and half of a surrogate pair is no character anywhere. */
final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {
    }

    /** What cannot be stored is replaced, so that one odd character from one phone fails nobody's write. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    /** For what is written as JSON, which hides U+0000 behind an escape: the rest can be replaced in the whole text. */
    static String withoutNul(String text) {
        return text.indexOf(0) < 0 ? text : text.replace((char) 0, REPLACEMENT);
    }

    private static String replaced(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints().map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }
}
