package org.opennms.plugins.phones.alarms;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of phones on its way to others. */
final class Text {

    private Text() { }

    /** Without characters that XML or a terminal would choke on; each becomes a space. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isPlain(c) ? c : ' '));
        return clean.toString();
    }

    private static boolean isPlain(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE
                && (codePoint & 0xfffe) != 0xfffe;
    }

    /** The cleaned text as UTF-8, cut between two characters where it is longer than a MIB allows. */
    static byte[] octets(String text, int longest) {
        ByteBuffer octets = ByteBuffer.allocate(longest);
        StandardCharsets.UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(clean(text)), octets, true);
        byte[] bytes = new byte[octets.flip().remaining()];
        octets.get(bytes);
        return bytes;
    }
}
