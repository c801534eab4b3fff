package org.opennms.plugins.phones.avaya;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.ValueType;

/** Looks through a file of {@code KEY value} lines, as 1200s read it (avaya.md 1.2). Values are not shown: some are secret. */
final class KeyedLint {

    /** From 80 on a phone may ignore the rest of the file. */
    private static final int LONGEST = 79;

    private static final Set<String> SECTIONS = Set.of("DEVICE_CONFIG", "FW", "DIALING_PLAN", "LANGUAGE", "IMAGES", "IMAGE",
            "TONES", "LICENSING", "SEC_POLICY", "POLICY", "DEV_CERT", "CTL", "CRL", "USER_KEYS", "LOGIN_BANNER", "USER_CONFIG");

    private static final ValueType YES_NO = ValueType.Choice.of(List.of("YES", "NO"));

    private static final Map<String, ValueType> TYPES = Map.ofEntries(
            Map.entry("DOWNLOAD_MODE", ValueType.Choice.of(List.of("AUTO", "FORCED"))),
            Map.entry("PROTOCOL", ValueType.Choice.of(List.of("TFTP", "FTP", "HTTP", "HTTPS"))),
            Map.entry("PROMPT", YES_NO),
            Map.entry("DELETE_FILES", YES_NO),
            Map.entry("AUTOLOGIN_ENABLE", ValueType.Choice.of(List.of("YES", "NO", "USE_AUTOLOGIN_ID", "2"))),
            Map.entry("AUTO_UPDATE", YES_NO),
            Map.entry("AUTO_UPDATE_TIME", whole(0, 86_399)),
            Map.entry("AUTO_UPDATE_TIME_RANGE", whole(1, 6)),
            Map.entry("SERVER_PORT1_1", whole(1, 65_535)),
            Map.entry("SERVER_PORT1_2", whole(1, 65_535)),
            Map.entry("SNTP_ENABLE", YES_NO),
            Map.entry("FORCE_TIME_ZONE", YES_NO),
            Map.entry("TIMEZONE_OFFSET", whole(-86_400, 86_400)),
            Map.entry("DST_ENABLED", YES_NO),
            Map.entry("SIP_PING", YES_NO));

    private final String file;
    private final Predicate<String> there;
    private final List<Finding> findings = new ArrayList<>();
    private boolean provisioning;

    private KeyedLint(String file, Predicate<String> there) {
        this.file = file;
        this.there = there;
    }

    static List<Finding> findings(String file, String text, Predicate<String> there) {
        KeyedLint lint = new KeyedLint(file, there);
        int number = 0;
        for (String line : text.lines().toList()) {
            lint.line(++number, line);
        }
        return List.copyOf(lint.findings);
    }

    private static ValueType whole(long least, long most) {
        return new ValueType.Whole(OptionalLong.of(least), OptionalLong.of(most));
    }

    private void line(int number, String line) {
        if (line.length() > LONGEST) {
            find(Level.ERROR, number, "the line has " + line.length() + " characters; from " + (LONGEST + 1)
                    + " on a phone may ignore the rest of the file");
        }
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.indexOf('#') > 0) {
            find(Level.ERROR, number, "what follows # is a comment wherever it stands, so the value is cut there");
        }
        if (line.startsWith("[")) {
            section(number, line.strip());
        } else {
            entry(number, line.strip());
        }
    }

    private void section(int number, String line) {
        provisioning = true;
        if (!line.endsWith("]") || !SECTIONS.contains(line.substring(1, line.length() - 1))) {
            find(Level.WARNING, number, "no phone knows such a section");
        }
    }

    private void entry(int number, String line) {
        int blank = line.indexOf(' ');
        String key = blank < 0 ? line : line.substring(0, blank);
        String value = blank < 0 ? "" : line.substring(blank).strip();
        if (value.isEmpty()) {
            find(Level.WARNING, number, key + " has no value; leave the line out");
        } else if (TYPES.containsKey(key) && !TYPES.get(key).accepts(value)) {
            find(Level.WARNING, number, key + " is out of range: expected is " + TYPES.get(key).expected());
        } else if (provisioning && key.equals("FILENAME") && !value.contains("*") && !there.test(nameOf(value))) {
            find(Level.WARNING, number, "there is no file " + value);
        } else if (provisioning && key.equals("VERSION") && value.length() > 19) {
            find(Level.WARNING, number, "a VERSION has at most 19 characters");
        }
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void find(Level level, int line, String text) {
        findings.add(new Finding(level, file, line, text));
    }
}
