package org.opennms.plugins.phones.tftp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.firmware.OpenFirmware;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.PhoneFiles;
import org.opennms.plugins.phones.api.fleet.PhonePath;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the file that a name means: the one that HTTP serves under the same path. Blocking. */
final class Lookup {

    private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);

    /** Made by the service registry's proxies; its class is not ours to see. */
    private static final String SERVICE_AWAY = "org.osgi.service.blueprint.container.ServiceUnavailableException";

    private final PhoneFiles files;
    private final FirmwareStore firmware;
    private final Deliveries deliveries;
    private final Clock clock;
    private final boolean lowerCase;

    /** @param lowerCase names are read as if they were written in lower case, a region's too */
    Lookup(PhoneFiles files, FirmwareStore firmware, Deliveries deliveries, Clock clock, boolean lowerCase) {
        this.files = files;
        this.firmware = firmware;
        this.deliveries = deliveries;
        this.clock = clock;
        this.lowerCase = lowerCase;
    }

    Finding find(String name, Asker asker) {
        try {
            Optional<PhonePath> path = PhonePath.of(segments(lowerCase ? name.toLowerCase(Locale.ROOT) : name));
            return path.map(p -> find(p, asker)).orElseGet(() -> new Finding.No(Refusal.notFound()));
        } catch (Invalid e) {
            return new Finding.No(Refusal.badName());
        } catch (RuntimeException e) {
            if (!(e instanceof FleetException) && !e.getClass().getName().equals(SERVICE_AWAY)) {
                LOG.error("A phone's TFTP request failed", e);
            }
            return new Finding.NotNow();
        }
    }

    private Finding find(PhonePath path, Asker asker) {
        return files.find(path, asker).map(file -> file(file, asker))
                .or(() -> path.imageName().flatMap(firmware::open).map(open -> file(open, asker)))
                .orElseGet(() -> {
                    path.ownName().ifPresent(own -> new Proof(deliveries, clock, asker, own, 0, 0).refused());
                    return new Finding.No(Refusal.notFound());
                });
    }

    private Finding file(ServedFile file, Asker asker) {
        return new Finding.File(new MemorySource(file.content()), file.stored().map(stored ->
                new Proof(deliveries, clock, asker, stored.name(), stored.revision(), file.content().size())));
    }

    private Finding file(OpenFirmware open, Asker asker) {
        return new Finding.File(new ImageSource(open),
                Optional.of(new Proof(deliveries, clock, asker, open.firmware().name(), 0, open.firmware().size())));
    }

    /**
     * A name as phones write it, taken apart: with slashes of either kind, with or without one in front, and with the
     * halves of DHCP option 160 still joined, of which the second is the file.
     */
    private static List<String> segments(String name) {
        List<String> segments = new ArrayList<>();
        for (String segment : name.substring(name.indexOf(';') + 1).replace('\\', '/').split("/")) {
            if (segment.equals(".") || segment.equals("..") || segment.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
                throw new Invalid("the name hides a path");
            }
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
