package org.opennms.plugins.phones.api.fleet;

import java.util.Locale;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.RegionName;

/**
 * The files phones ask for, but for firmware. Empty is 404, whatever the reason, so that a stranger learns nothing.
 * Blocking; throws {@link org.opennms.plugins.phones.api.error.Busy} where the store is away or we are not ready yet.
 */
public interface PhoneFiles {

    /** A boot or script file, generated now: {@code ipp/dhcpoption160.cfg}. The path is lower case, without a slash in front. */
    Optional<ServedFile> boot(String path);

    /**
     * A configuration file by name: {@code <mac>.cfg}, {@code <MODEL>_<mac>_conf.cfg}, {@code SIP<mac>.cfg}, a global or
     * uploaded file, or a name that all phones of a series share; any case. Silent phones that nobody knows become pending.
     * Private ones only to whom they belong (decision 7).
     *
     * @throws org.opennms.plugins.phones.api.error.Invalid for a name that is all hex digits but no MAC address
     */
    Optional<ServedFile> config(String name, Asker asker);

    /**
     * Keeps what a phone backs up for its user under a name ({@link PhonePath#isBackup}); {@link #config} gives the newest.
     *
     * @return false where the asker is no approved phone, or keeps too many already
     */
    default boolean keep(String name, Content content, Asker asker) {
        return false;
    }

    /** Zero touch (audiocodes.md 3.3): an unknown phone becomes pending and gets its model's file without user values. */
    Optional<ServedFile> zeroTouch(RegionName region, String name, Asker asker);

    /** The file a path leads to, by every door alike; never an image. */
    default Optional<ServedFile> find(PhonePath path, Asker asker) {
        if (path instanceof PhonePath.Boot boot) {
            return boot(boot.path());
        }
        if (path instanceof PhonePath.ZeroTouch place) {
            return zeroTouch(new RegionName(place.region()), place.name(), asker);
        }
        if (path instanceof PhonePath.Root root) {
            return config(root.name(), asker).or(() -> boot(root.name().toLowerCase(Locale.ROOT)));
        }
        return path instanceof PhonePath.Config config ? config(config.name(), asker) : Optional.empty();
    }
}
