package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the path of a file leads, whichever door it came through. Words of ours are known in any case; names keep the
 * case they came in.
 */
public sealed interface PhonePath {

    /** What phones ask for has one. */
    Pattern EXTENSION = Pattern.compile("[^.]\\.[A-Za-z0-9]{1,8}$");

    /** {@code <extension>_16xxdata.txt}: what a phone backs up for its user (avaya.md 2.4). */
    Pattern BACKUP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}_[0-9]{2}xxdata\\.txt", Pattern.CASE_INSENSITIVE);

    /** A boot or script file. */
    record Boot(String path) implements PhonePath { }

    /** A configuration file by name. */
    record Config(String name) implements PhonePath { }

    /**
     * A file at the root: a configuration (P-07), a boot file or script of a family that asks there, or else an image
     * ({@link #imageName}). Phones of scripts are told a folder of any name (avaya.md 5), which means nothing.
     */
    record Root(String name) implements PhonePath { }

    /** A phone's file in its region, before anybody approved it. */
    record ZeroTouch(String region, String name) implements PhonePath { }

    /** A firmware image by name, which is the firmware store's to find. */
    record Image(String name) implements PhonePath { }

    /** @param path its segments, none empty and none of dots; an empty answer leads nowhere */
    static Optional<PhonePath> of(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String name = path.get(path.size() - 1);
        boolean config = name.toLowerCase(Locale.ROOT).endsWith(".cfg");
        boolean image = name.toLowerCase(Locale.ROOT).endsWith(".img");
        String folder = path.size() == 1 ? "" : path.get(0).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(switch (folder) {
            case "" -> image ? new Image(name) : EXTENSION.matcher(name).find() ? new Root(name) : null;
            case "firmwarefiles" -> image && path.size() == 2 ? new Image(name) : null;
            case "configfiles", "dynamicconfigfiles" -> config && path.size() == 2 ? new Config(name) : null;
            case "ipp" -> config ? inIpp(path, name) : null;
            default -> config || image || !EXTENSION.matcher(name).find() ? null : new Root(name);
        });
    }

    private static PhonePath inIpp(List<String> path, String name) {
        boolean place = path.size() == 4 && (path.get(1).equalsIgnoreCase("region") || path.get(1).equalsIgnoreCase("tenant"));
        return place ? new ZeroTouch(path.get(2), name) : new Boot(String.join("/", path).toLowerCase(Locale.ROOT));
    }

    /** The name of the image that may be meant, where no file is. */
    default Optional<String> imageName() {
        return this instanceof Image image ? Optional.of(image.name())
                : this instanceof Root root ? Optional.of(root.name()) : Optional.empty();
    }

    /** Whether it is a file that phones write, too. */
    default boolean isBackup() {
        return this instanceof Root root && BACKUP.matcher(root.name()).matches();
    }

    /** The name of what may be a phone's own file; empty for what is everybody's. */
    default Optional<String> ownName() {
        return this instanceof Config config ? Optional.of(config.name())
                : this instanceof Root root ? Optional.of(root.name()) : Optional.empty();
    }
}
