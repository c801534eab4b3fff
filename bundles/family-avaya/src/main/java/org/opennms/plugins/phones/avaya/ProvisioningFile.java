package org.opennms.plugins.phones.avaya;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.family.Shelf;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * Writes {@code <model>SIP.cfg}, what a 1200 reads first (avaya.md 1.2). Device and user file are forced, so that a phone
 * takes an older one again, too; the sections stand in the order in which the last wins.
 */
final class ProvisioningFile {

    /** Phones keep no more (avaya.md 1.2). */
    private static final int MOST_LANGUAGES = 5;

    private static final Pattern IMAGE = Pattern.compile("(SIP\\w{4}(\\d{2}(?:\\.\\d{2}){3}))\\.bin", Pattern.CASE_INSENSITIVE);
    private static final String FORCED = "FORCED";
    private static final String AUTO = "AUTO";

    private final PhoneModel model;
    private final Shelf shelf;
    private final String protocol;
    private final StringBuilder text = new StringBuilder();

    private ProvisioningFile(PhoneModel model, Shelf shelf) {
        this.model = model;
        this.shelf = shelf;
        this.protocol = shelf.value(model, "Protocol").strip().equalsIgnoreCase("TFTP") ? "TFTP" : "HTTP";
    }

    static String text(PhoneModel model, Shelf shelf) {
        ProvisioningFile file = new ProvisioningFile(model, shelf);
        file.text.append("# OpenNMS Phones: provisioning file of ").append(model).append('\n');
        file.device();
        file.firmware();
        file.languages();
        file.section("USER_CONFIG", FORCED, version(shelf), List.of());
        return file.text.toString();
    }

    /** What a phone with UNIStim firmware reads by TFTP (avaya.md 1.1): its way to SIP, where an operator wants that. */
    static String conversion(PhoneModel model, Shelf shelf) {
        ProvisioningFile file = new ProvisioningFile(model, shelf);
        file.text.append("# OpenNMS Phones: UNIStim firmware of ").append(model).append('\n');
        String image = shelf.value(model, "FirmwareFile").strip();
        if (shelf.value(model, "ConvertUnistim").strip().equalsIgnoreCase(ShippedValues.YES) && shelf.has(image)) {
            file.text.append("[FW]\nDOWNLOAD_MODE FORCED\nVERSION ").append(versionOf(image)).append("\nFILENAME ").append(image)
                    .append("\nPROTOCOL TFTP\n");
        } else {
            file.text.append("# No section: the phone keeps it.\n");
        }
        return file.text.toString();
    }

    private void device() {
        String name = shelf.value(model, "ModelName") + "_device.cfg";
        if (shelf.has(name)) {
            section("DEVICE_CONFIG", FORCED, version(shelf), List.of(name));
        }
    }

    /** The image the phone runs is told by its User-Agent; it takes an older one by force alone. */
    private void firmware() {
        String image = shelf.value(model, "FirmwareFile").strip();
        if (image.isEmpty() || !shelf.has(image)) {
            return;
        }
        Matcher named = IMAGE.matcher(image);
        Optional<String> runs = shelf.agent().flatMap(Recognised::firmware);
        boolean older = named.matches() && runs.filter(now -> now.compareTo(named.group(2)) > 0).isPresent();
        section("FW", older ? FORCED : AUTO, versionOf(image), List.of(image));
    }

    /** As 4.x phones want it, the image's own name without its end; 19 characters are the most (avaya.md 1.2). */
    private static String versionOf(String image) {
        Matcher named = IMAGE.matcher(image);
        String version = named.matches() ? named.group(1).substring(0, 3).toUpperCase(Locale.ROOT) + named.group(1).substring(3)
                : image.replaceFirst("\\.[A-Za-z]+$", "");
        return version.substring(0, Math.min(19, version.length()));
    }

    private void languages() {
        List<String> names = Arrays.stream(shelf.value(model, "LanguageFiles").split(",")).map(String::strip)
                .filter(name -> !name.isEmpty() && shelf.has(name)).limit(MOST_LANGUAGES).toList();
        if (!names.isEmpty()) {
            section("LANGUAGE", AUTO, version(shelf), names);
        }
    }

    private static String version(Shelf shelf) {
        return String.format(Locale.ROOT, "%010d", shelf.version());
    }

    private void section(String name, String mode, String version, List<String> files) {
        List<String> lines = new ArrayList<>(List.of("", "[" + name + "]", "DOWNLOAD_MODE " + mode, "VERSION " + version));
        files.forEach(file -> lines.add("FILENAME " + file));
        // left out it would mean TFTP, even where this file came by HTTP
        lines.add("PROTOCOL " + protocol);
        lines.forEach(line -> text.append(line).append('\n'));
    }
}
