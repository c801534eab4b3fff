package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.ImportPlan.PhoneChange;
import org.opennms.plugins.phones.core.ImportPlan.UserChange;
import org.opennms.plugins.phones.core.exchange.UserColumns.Device;
import org.opennms.plugins.phones.core.exchange.UserColumns.Own;
import org.opennms.plugins.phones.core.exchange.UserLine;

/** Compares a file with what is there. Reads all it needs by few statements and writes nothing. */
final class ImportPlanner {

    private final Tx view;
    private final Families families;
    private final ImportOptions options;
    private final Instant openUntil;
    private final Instant now;
    private final Map<String, ModelInfo> models = new HashMap<>();
    private final Map<String, RegionName> regions = new HashMap<>();
    private final Map<String, RegionName> newRegions = new TreeMap<>();
    private final LineProblems problems = new LineProblems();
    private final Map<UserName, Long> namedAt = new HashMap<>();
    private final Map<MacAddress, Long> listedAt = new HashMap<>();
    private final List<UserChange> users = new ArrayList<>();
    private final Map<MacAddress, PhoneChange> phones = new LinkedHashMap<>();
    private Map<UserName, PhoneUser> knownUsers = Map.of();
    private Map<MacAddress, Phone> knownPhones = Map.of();
    private long sameUsers;
    private long samePhones;
    private long moved;

    ImportPlanner(Tx view, Families families, FleetSettings settings, ImportOptions options, Instant now) {
        this.view = view;
        this.families = families;
        this.options = options;
        this.now = now;
        openUntil = now.plus(settings.accessWindow());
        families.models(view).forEach(info -> models.put(key(info.model().text()), info));
        view.regions().list().forEach(region -> regions.put(key(region.name().text()), region.name()));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    ImportPlan plan(List<UserLine> lines) {
        List<Row> rows = lines.stream().map(this::row).toList();
        knownUsers = view.users().findAll(namedAt.keySet());
        knownPhones = view.phones().findAll(listedAt.keySet());
        rows.forEach(this::compare);
        followers();
        return new ImportPlan(rows.size(), List.copyOf(users), sameUsers, List.copyOf(phones.values()), samePhones, moved,
                List.copyOf(newRegions.values()), problems);
    }

    /** A line with the keys in it. @param user empty where the line names none, or a wrong one */
    private record Row(UserLine line, boolean named, Optional<UserName> user, Map<Integer, MacAddress> devices) { }

    private Row row(UserLine line) {
        if (line.isTooLong()) {
            problems.add(line.number(), "", "the line has more fields than the header");
        }
        String name = line.cell(Own.NAME).orElse("");
        Optional<UserName> user = name.isEmpty() ? Optional.empty()
                : problems.reading(line.number(), line.columns().title(Own.NAME), () -> once(line, name));
        Map<Integer, MacAddress> devices = new TreeMap<>();
        for (int device : line.devices()) {
            problems.reading(line.number(), Device.MAC.title(device), () -> once(line, device))
                    .ifPresent(mac -> devices.put(device, mac));
        }
        if (name.isEmpty() && line.devices().isEmpty()) {
            problems.add(line.number(), line.columns().title(Own.NAME), "the line names no user");
        }
        return new Row(line, !name.isEmpty(), user, devices);
    }

    private UserName once(UserLine line, String text) {
        UserName name = new UserName(text);
        if (name.equals(PhoneUser.SYSTEM)) {
            throw new Invalid("the system user is built in and no SIP account; leave its line out");
        }
        Long before = namedAt.putIfAbsent(name, line.number());
        if (before != null) {
            throw new Invalid("user " + name + " is in line " + before + " already; its phones are Device 1, Device 2, ...");
        }
        return name;
    }

    private MacAddress once(UserLine line, int device) {
        MacAddress mac = MacAddress.parse(line.cell(device, Device.MAC).orElse(""));
        if (mac.equals(MacAddress.NONE) || mac.isGroup()) {
            throw new Invalid("no phone has the address " + mac);
        }
        Long before = listedAt.putIfAbsent(mac, line.number());
        if (before != null) {
            throw new Invalid("phone " + mac + " is in line " + before + " already");
        }
        return mac;
    }

    private void compare(Row row) {
        Optional<PhoneUser> before = row.user().map(knownUsers::get);
        Optional<PhoneUser> after = row.user().flatMap(name -> user(row.line(), name, before));
        boolean passwordGiven = after.isPresent() && UserCells.bringsPassword(row.line());
        after.ifPresent(user -> {
            boolean newPassword = passwordGiven && !(options.comparePasswords()
                    && before.flatMap(PhoneUser::password).equals(user.password()));
            if (newPassword || !before.equals(after)) {
                users.add(new UserChange(before, user, newPassword));
            } else {
                sameUsers++;
            }
        });
        row.devices().forEach((device, mac) -> phone(row, device, mac, before, after));
    }

    private Optional<PhoneUser> user(UserLine line, UserName name, Optional<PhoneUser> before) {
        Optional<Optional<RegionName>> region = region(line, before.flatMap(PhoneUser::region));
        return problems.reading(line.number(), line.columns().title(Own.PASSWORD), () -> UserCells.password(line, before))
                .flatMap(password -> region.flatMap(r -> problems.reading(line.number(), "", () -> {
                    PhoneUser user = new PhoneUser(name, UserCells.text(line.cell(Own.DISPLAY_NAME),
                            before.flatMap(PhoneUser::displayName)), password, r);
                    UserRules.check(user);
                    return user;
                })));
    }

    /** The outer one is empty where the cell is wrong. */
    private Optional<Optional<RegionName>> region(UserLine line, Optional<RegionName> before) {
        Optional<String> cell = line.cell(Own.REGION);
        if (cell.isEmpty()) {
            return Optional.of(before);
        }
        return cell.get().isEmpty() ? Optional.of(Optional.empty())
                : problems.reading(line.number(), line.columns().title(Own.REGION), () -> Optional.of(known(cell.get())));
    }

    private RegionName known(String text) {
        RegionName known = regions.getOrDefault(key(text), newRegions.get(key(text)));
        if (known != null) {
            return known;
        }
        RegionName named = new RegionName(text);
        if (!options.createRegions()) {
            throw new Invalid("there is no region " + named + "; add it first, or say that regions are to be added");
        }
        newRegions.put(key(text), named);
        return named;
    }

    private void phone(Row row, int device, MacAddress mac, Optional<PhoneUser> userBefore, Optional<PhoneUser> userAfter) {
        UserLine line = row.line();
        Optional<Phone> before = Optional.ofNullable(knownPhones.get(mac));
        Optional<ModelInfo> model = problems.reading(line.number(), Device.MODEL.title(device), () -> model(line, device, before));
        if (model.isPresent() && !row.named() && families.needsUser(view, model.get())) {
            problems.add(line.number(), line.columns().title(Own.NAME),
                    "a " + model.get().hardware() + " with SIP firmware needs a user");
        }
        if (model.isEmpty() || row.named() && userAfter.isEmpty()) {
            return;
        }
        Optional<Optional<RegionName>> region = row.named()
                ? Optional.of(UserCells.region(before, userBefore, userAfter.orElseThrow()))
                : region(line, before.flatMap(Phone::region));
        Optional<UserName> user = userAfter.map(PhoneUser::name);
        region.flatMap(r -> problems.reading(line.number(), Device.words(device),
                        () -> before.orElseGet(() -> UserCells.fresh(mac, now, openUntil)).with(model.get().model())
                                .with(UserCells.details(line, device, before)).approvedIn(r, user)))
                .ifPresent(after -> keep(before, after));
    }

    private ModelInfo model(UserLine line, int device, Optional<Phone> before) {
        String text = line.cell(device, Device.MODEL).filter(cell -> !cell.isEmpty())
                .or(() -> before.flatMap(Phone::model).map(Object::toString))
                .orElseThrow(() -> new Invalid("the model of a new phone is missing"));
        return Optional.ofNullable(models.get(key(text))).orElseThrow(() -> new Invalid("there is no model '"
                + PlainText.of(text, 64) + "'; known are " + models.values().stream().map(m -> m.model().text()).sorted().toList()));
    }

    private void keep(Optional<Phone> before, Phone after) {
        Phone opened = after.access().address().isPresent() || before.filter(p -> !p.isPending()).isPresent() ? after
                : UserCells.opened(after, openUntil);
        if (before.filter(opened::equals).isPresent()) {
            samePhones++;
            return;
        }
        if (before.flatMap(Phone::user).filter(was -> !after.user().equals(Optional.of(was))).isPresent()) {
            moved++;
        }
        phones.put(after.mac(), new PhoneChange(before, opened));
    }

    /** Phones that the file does not list move with their users as well. */
    private void followers() {
        Map<UserName, PhoneUser> before = users.stream().flatMap(change -> change.before().stream())
                .collect(Collectors.toMap(PhoneUser::name, user -> user));
        Map<Optional<RegionName>, List<UserName>> moving = users.stream().filter(c -> c.before().isPresent()
                && !c.before().get().region().equals(c.after().region()))
                .collect(Collectors.groupingBy(c -> c.after().region(),
                        Collectors.mapping(c -> c.after().name(), Collectors.toList())));
        Set<MacAddress> listed = new HashSet<>(listedAt.keySet());
        moving.forEach((region, names) -> {
            List<Phone> others = view.phones().ofUsers(names).stream().filter(p -> !listed.contains(p.mac())).toList();
            Map<MacAddress, Phone> was = others.stream().collect(Collectors.toMap(Phone::mac, p -> p));
            UserRules.moved(others, before, region)
                    .forEach(phone -> phones.put(phone.mac(), new PhoneChange(Optional.of(was.get(phone.mac())), phone)));
        });
    }
}
