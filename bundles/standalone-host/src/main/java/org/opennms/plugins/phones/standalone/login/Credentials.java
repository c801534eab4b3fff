package org.opennms.plugins.phones.standalone.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A name and a password as HTTP Basic carries them (RFC 7617, UTF-8). */
record Credentials(String name, String password) {

    private static final String SCHEME = "basic ";
    private static final int LONGEST_NAME = 200;

    /** @param header the value of {@code Authorization}, or null; anything but well-formed Basic is empty */
    static Optional<Credentials> read(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 || !isName(text.substring(0, colon)) ? Optional.empty()
                    : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A directory takes a name with a line break, or with more blanks, for the one without: it would stand so in our logs,
     * and be another one to those who count failures.
     */
    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.equals(name.strip()) && !name.contains("  ")
                && name.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                || c == 0xFFFD);
    }

    @Override
    public String toString() {
        return "credentials of " + name;
    }
}
