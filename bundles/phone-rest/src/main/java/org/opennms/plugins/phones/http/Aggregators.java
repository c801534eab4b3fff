package org.opennms.plugins.phones.http;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Network;
import org.opennms.plugins.phones.api.model.Report;

/**
 * Who may speak for many phones (audiocodes.md 1.1), and what is believed of it: the address that an aggregator took a
 * report from is the phone's, as if it had come to us. So a phone behind it is pinned to its own address (decision 7),
 * and another phone behind it can take its place no more than one that comes here itself.
 *
 * @param networks  where aggregators are
 * @param commands  what becomes of commands in replies to them
 * @param customers whose paths {@code /c/<customer>/...} are served; empty: everybody's
 */
record Aggregators(List<Network> networks, Commands commands, Set<String> customers) {

    /** WAIT: an aggregator keeps replies for itself. Else it passes commands on, written in this form (I). */
    enum Commands { WAIT, OBJECTS, STRINGS }

    /** In a kept report: the aggregator that it came through. Nobody else can say so. */
    static final String THROUGH = "aggregator";

    /**
     * Spelled so and in no other way: an aggregator overwrites the field of a phone that wrote it, but may pass on one
     * that it does not know.
     */
    private static final String SEEN_AT = "externalIp";

    Aggregators {
        networks = List.copyOf(networks);
        customers = Set.copyOf(customers);
    }

    boolean isTrusted(IpAddress peer) {
        return !networks.isEmpty() && networks.stream().anyMatch(network -> network.contains(peer));
    }

    /** Whether to tell this peer which phones were refused: aggregators, and who is on this machine anyway. */
    boolean isTold(IpAddress peer) {
        return isTrusted(peer) || peer.isLoopback();
    }

    boolean serves(Optional<String> customer) {
        return customers.isEmpty() || customer.isEmpty() || customers.contains(customer.get());
    }

    /** Where a report or alarm came from that this peer brought. */
    IpAddress origin(Map<String, String> fields, IpAddress peer) {
        return isTrusted(peer) ? Optional.ofNullable(fields.get(SEEN_AT)).flatMap(text -> phoneAddress(text, peer)).orElse(peer) : peer;
    }

    /** The fields of a report as they are kept: with the aggregator it came through, if any. */
    Map<String, String> kept(Map<String, String> fields, IpAddress peer) {
        boolean trusted = isTrusted(peer);
        if (!trusted && !fields.containsKey(THROUGH)) {
            return fields;
        }
        Map<String, String> kept = new LinkedHashMap<>(fields);
        kept.remove(THROUGH);
        if (trusted) {
            kept.put(THROUGH, peer.text());
        }
        return kept;
    }

    /** Whether this peer may say that nothing has changed since a report: whoever brought it, or another aggregator. */
    boolean mayRepeat(Report last, IpAddress peer) {
        return last.source().equals(peer) || isTrusted(peer) && last.field(THROUGH).isPresent();
    }

    private static Optional<IpAddress> phoneAddress(String text, IpAddress peer) {
        try {
            IpAddress address = new IpAddress(text.strip());
            InetAddress inet = address.inet();
            // this machine is spared the quota of an address, so nobody else may claim to be it
            boolean nobodys = inet.isLoopbackAddress() && !peer.isLoopback() || inet.isAnyLocalAddress() || inet.isMulticastAddress();
            return nobodys ? Optional.empty() : Optional.of(address);
        } catch (Invalid e) {
            return Optional.empty();
        }
    }
}
