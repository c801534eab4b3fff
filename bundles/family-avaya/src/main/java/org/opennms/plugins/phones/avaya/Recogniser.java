package org.opennms.plugins.phones.avaya;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Reads User-Agents (avaya.md 6). 1600s and 4600s are not known to send any that tells them. */
final class Recogniser {

    private static final int LONGEST = 512;

    /** {@code AVAYA/SIP12x0<byte>/04.00.04.00}: the byte is raw and differs by firmware (avaya.md 0). */
    private static final Pattern SERIES_1200 = Pattern.compile(
            "AVAYA/SIP(12x0|1[12]\\d0e?)[^/]?/(\\d{2}(?:\\.\\d{2}){3})", Pattern.CASE_INSENSITIVE);

    /** What later phones of the vendor say: {@code AVAYA/J179-4.1.3.0.6 (MAC:c81fea83e85a)}. */
    private static final Pattern WITH_MAC = Pattern.compile(
            "AVAYA/([A-Za-z0-9-]{1,20}?)-(\\d[\\w.]{0,40}) \\(MAC:([0-9A-Fa-f]{12})\\)", Pattern.CASE_INSENSITIVE);

    private Recogniser() { }

    static Optional<Recognised> agent(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher series = SERIES_1200.matcher(text);
        if (series.find()) {
            return Optional.of(recognised(series.group(1).replace('X', 'x'), series.group(2), Optional.empty()));
        }
        Matcher mac = WITH_MAC.matcher(text);
        return mac.find() ? Optional.of(recognised(mac.group(1), mac.group(2), Optional.of(MacAddress.parse(mac.group(3)))))
                : Optional.empty();
    }

    private static Recognised recognised(String hardware, String firmware, Optional<MacAddress> mac) {
        Optional<ModelInfo> model = AvayaModels.find(hardware);
        return new Recognised(model.map(ModelInfo::hardware).orElse(hardware), Optional.of(firmware), false, mac, model);
    }
}
