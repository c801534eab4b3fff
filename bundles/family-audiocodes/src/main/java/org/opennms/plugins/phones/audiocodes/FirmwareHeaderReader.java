package org.opennms.plugins.phones.audiocodes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.firmware.FirmwareHeader;

/**
 * Looks for model and version in an image's first bytes. The offsets are not public, the texts are: the manual shows
 * them joined, {@code 420HD2.2.0.7}, {@code 440HDUC_2.0.9.65} (B.4).
 */
final class FirmwareHeaderReader {

    private static final int LIMIT = 4096;

    private static final String MODEL = "(C?[34]\\d{2}HD|405|HRS|RX\\d{2})";

    /** The header also holds a date: neither 2014.08.10 nor 10.08.2014 is a version. */
    private static final String VERSION = "(?!\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d(?![0-9.]))"
            + "((?:UC_)?\\d{1,2}(?:\\.\\d{1,5}){2,5}(?:_[A-Za-z0-9]{1,16}){0,3})";

    private static final Pattern JOINED = Pattern.compile(
            "(?<![0-9A-Za-z.])" + MODEL + "G?[^0-9A-Za-z]{0,64}" + VERSION + "(?![0-9A-Za-z.])");

    private static final Pattern LONE_MODEL = Pattern.compile("(?<![0-9A-Za-z.])" + MODEL + "G?(?![0-9A-Za-z.])");

    private static final Pattern LONE_VERSION = Pattern.compile("(?<![0-9A-Za-z.])" + VERSION + "(?![0-9A-Za-z.])");

    private FirmwareHeaderReader() {
    }

    static Optional<FirmwareHeader> read(ByteBuffer head) {
        ByteBuffer bytes = head.duplicate();
        bytes.limit(Math.min(bytes.limit(), bytes.position() + LIMIT));
        String text = StandardCharsets.ISO_8859_1.decode(bytes).toString();
        Matcher joined = JOINED.matcher(text);
        if (joined.find()) {
            return Optional.of(new FirmwareHeader(joined.group(1), joined.group(2)));
        }
        Matcher model = LONE_MODEL.matcher(text);
        Matcher version = LONE_VERSION.matcher(text);
        return model.find() && version.find()
                ? Optional.of(new FirmwareHeader(model.group(1), version.group(1)))
                : Optional.empty();
    }
}
