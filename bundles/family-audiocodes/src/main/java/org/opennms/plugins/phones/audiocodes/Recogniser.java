package org.opennms.plugins.phones.audiocodes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Reads what phones call themselves (audiocodes.md 3.5). Input is a stranger's: every pattern is bounded. */
final class Recogniser {

    private static final int LONGEST = 512;

    private static final String HARDWARE = "(C?[34]\\d{2}[A-Z]{0,4}|HRS|RX\\d{2})";

    /** {@code AUDC-IPPhone/2.0.4.30 (430HD; 00908F4867AF)}; resellers put another name in front. */
    private static final Pattern GENERIC = Pattern.compile(
            "^[^/()]{1,40}/([0-9][^ /()]{0,63}) \\(" + HARDWARE + "(?:-[A-Z0-9-]{1,40})?; ?([0-9A-F]{12})\\)",
            Pattern.CASE_INSENSITIVE);

    /** {@code AUDC-IPPhone-430HD_UC_2.0.7.70/1.0.0000.0}, with or without another product in front. */
    private static final Pattern JOINED = Pattern.compile(
            "AUDC-IPPhone-" + HARDWARE + "_((?:UC_)?[0-9][^ /]{0,63})", Pattern.CASE_INSENSITIVE);

    private static final Pattern REPORTED = Pattern.compile(
            HARDWARE + "(?:-[A-Z0-9-]{1,40})?", Pattern.CASE_INSENSITIVE);

    Optional<Recognised> userAgent(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher joined = JOINED.matcher(text);
        if (joined.find()) {
            return Optional.of(recognised(joined.group(1), Optional.of(joined.group(2)), Optional.empty()));
        }
        Matcher generic = GENERIC.matcher(text);
        if (generic.find()) {
            return Optional.of(recognised(generic.group(2), Optional.of(generic.group(1)),
                    Optional.of(MacAddress.parse(generic.group(3)))));
        }
        return Optional.empty();
    }

    Optional<Recognised> report(String model, Optional<String> firmware) {
        String stripped = model.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = REPORTED.matcher(stripped);
        return matcher.matches()
                ? Optional.of(recognised(matcher.group(1), firmware.map(String::strip), Optional.empty()))
                : Optional.empty();
    }

    private static Recognised recognised(String written, Optional<String> firmware, Optional<MacAddress> mac) {
        String hardware = AudioCodesModels.hardware(written);
        boolean lync = firmware.map(f -> f.regionMatches(true, 0, "UC_", 0, 3)).orElse(false);
        return new Recognised(hardware, firmware, lync, mac, AudioCodesModels.find(hardware, lync));
    }
}
