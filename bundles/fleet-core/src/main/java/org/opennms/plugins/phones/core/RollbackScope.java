package org.opennms.plugins.phones.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Revision;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.States;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * What belongs to a device or region, now or then.
 *
 * @param region in lower case
 */
record RollbackScope(boolean wholeFleet, Set<MacAddress> phones, Set<UserName> users, Optional<String> region) {

    private static final int ALL = Integer.MAX_VALUE;

    static RollbackScope of(Tx view, Rollback.Scope scope, List<Revision> later) {
        if (scope instanceof Rollback.OfDevice device) {
            return ofPhones(Map.of(device.mac(), Named.phone(view, device.mac())), later, Optional.empty());
        } else if (scope instanceof Rollback.OfRegion region) {
            return ofPhones(members(view, region.region(), later), later, Optional.of(States.entity(region.region())));
        }
        return new RollbackScope(true, Set.of(), Set.of(), Optional.empty());
    }

    private static Map<MacAddress, Phone> members(Tx view, RegionName name, List<Revision> later) {
        String key = States.entity(name);
        if (view.regions().find(name).isEmpty() && later.stream().noneMatch(r -> r.topic() == Topic.REGION
                && r.entity().equals(key))) {
            throw new NotFound("there is no region " + name);
        }
        Map<MacAddress, Phone> members = view.phones().list(new PhoneQuery(Optional.of(Enrolment.APPROVED), Optional.of(name),
                Optional.empty(), Optional.empty(), ALL)).stream().collect(Collectors.toMap(Phone::mac, p -> p));
        members.putAll(view.phones().findAll(later.stream().filter(r -> r.topic() == Topic.PHONE)
                .filter(r -> r.state().flatMap(States::regionOf).map(States::entity).equals(Optional.of(key)))
                .map(r -> States.mac(r.entity())).toList()));
        return members;
    }

    private static RollbackScope ofPhones(Map<MacAddress, Phone> phones, List<Revision> later, Optional<String> region) {
        Set<UserName> users = new HashSet<>();
        phones.values().forEach(phone -> phone.user().ifPresent(users::add));
        later.stream().filter(r -> r.topic() == Topic.PHONE && phones.containsKey(States.mac(r.entity())))
                .forEach(r -> r.state().flatMap(States::userOf).ifPresent(users::add));
        return new RollbackScope(false, Set.copyOf(phones.keySet()), users, region);
    }

    boolean has(MacAddress mac) {
        return wholeFleet || phones.contains(mac);
    }

    boolean has(UserName user) {
        return wholeFleet || users.contains(user);
    }

    boolean hasRegion(String entity) {
        return wholeFleet || region.equals(Optional.of(entity));
    }

    boolean has(PlaceholderScope scope) {
        return switch (scope.kind()) {
            case PHONE -> has(new MacAddress(scope.of()));
            case REGION -> hasRegion(States.entity(new RegionName(scope.of())));
            default -> wholeFleet;
        };
    }

    boolean has(FileInfo file) {
        return wholeFleet || file.kind() == FileKind.PRIVATE && file.mac().filter(phones::contains).isPresent();
    }
}
