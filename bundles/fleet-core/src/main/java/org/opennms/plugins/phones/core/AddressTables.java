package org.opennms.plugins.phones.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which MAC address is at an IP address: by the lease files of DHCP servers, which the operator names and so trusts, and by
 * the neighbours this machine itself has heard on its own network, which anybody there can forge.
 */
public final class AddressTables {

    private static final Logger LOG = LoggerFactory.getLogger(AddressTables.class);

    /** @param proven by a lease; else by a neighbour's word */
    record Found(MacAddress mac, boolean proven) { }

    private final List<Table> leases;
    private final List<Table> neighbours;
    private final Clock clock;

    /**
     * @param leaseFiles     paths, parted by commas: of ISC dhcpd, Kea (memfile) or dnsmasq
     * @param neighbourTable the kernel's, {@code /proc/net/arp}; empty for none
     */
    public AddressTables(String leaseFiles, String neighbourTable, Clock clock) {
        this.leases = tables(leaseFiles);
        this.neighbours = tables(neighbourTable);
        this.clock = clock;
    }

    private static List<Table> tables(String paths) {
        return Arrays.stream(paths.split(",")).map(String::strip).filter(path -> !path.isEmpty())
                .map(path -> new Table(Path.of(path))).toList();
    }

    Optional<Found> find(IpAddress address) {
        Instant now = clock.instant();
        return first(leases, address, now).map(mac -> new Found(mac, true))
                .or(() -> first(neighbours, address, now).map(mac -> new Found(mac, false)));
    }

    private static Optional<MacAddress> first(List<Table> tables, IpAddress address, Instant now) {
        return tables.stream().flatMap(table -> Optional.ofNullable(table.now(now).get(address)).stream()).findFirst();
    }

    /** A file, read again when it has changed; the kernel's tables never look as if they had. */
    private static final class Table {

        private static final long LARGEST = 64L << 20;
        private static final long LOOKED_MILLIS = 1_000;

        private final Path file;
        private Instant looked = Instant.MIN;
        private List<Object> state = new ArrayList<>();
        private Map<IpAddress, MacAddress> addresses = Map.of();

        Table(Path file) {
            this.file = file;
        }

        synchronized Map<IpAddress, MacAddress> now(Instant now) {
            if (looked.equals(Instant.MIN) || !now.isBefore(looked.plusMillis(LOOKED_MILLIS)) || now.isBefore(looked)) {
                looked = now;
                readIfChanged(now);
            }
            return addresses;
        }

        private void readIfChanged(Instant now) {
            try {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                List<Object> seen = Arrays.asList(is.lastModifiedTime(), is.size(), is.fileKey());
                if (seen.equals(state) && is.size() > 0 || is.size() > LARGEST) {
                    return;
                }
                try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    addresses = Map.copyOf(Leased.read(lines, now));
                }
                state = seen;
            } catch (IOException e) {
                if (!addresses.isEmpty() || state.isEmpty()) {
                    LOG.warn("the addresses in {} cannot be read: {}", file, e.toString());
                }
                addresses = Map.of();
                state = List.of("unreadable");
            }
        }
    }
}
