package org.opennms.plugins.phones.core;

/** Text from strangers, made harmless: one line of bounded length that cannot steer a terminal or a log. */
final class PlainText {

    private PlainText() { }

    static String of(String text, int longest) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), longest));
        int end = Math.min(text.length(), longest);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            plain.append(Character.isISOControl(c) || isBreak(c) || isTorn(text, i, end) ? ' ' : c);
        }
        return plain.toString().strip();
    }

    private static boolean isBreak(char c) {
        int kind = Character.getType(c);
        return kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR || kind == Character.FORMAT;
    }

    /** Half of a surrogate pair, as a cut can leave it: UTF-8 cannot write it. */
    private static boolean isTorn(String text, int i, int end) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) && (i + 1 >= end || !Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
