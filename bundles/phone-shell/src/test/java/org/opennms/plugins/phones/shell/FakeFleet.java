package org.opennms.plugins.phones.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Listening;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;

/** A small fleet in maps; remembers the last call that changed it. */
final class FakeFleet implements Phones, PhoneAdmin, Configurations {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");
    static final PhoneModel MODEL = new PhoneModel("Audiocodes_430HD");

    final Map<MacAddress, Phone> phones = new TreeMap<>();
    final Map<String, Region> regions = new TreeMap<>();
    final List<Placeholder> placeholders = new ArrayList<>();
    Template template = new Template(MODEL, "430HD", "ours", Template.Engine.PLAIN, "a=%ITCS_a%\n", false);
    Optional<UserEntry> lastUser = Optional.empty();
    Operator lastBy;
    String lastThread = "";

    void report(String mac, Status status, Map<String, String> fields) {
        MacAddress address = new MacAddress(mac);
        IpAddress from = new IpAddress("10.0.0.9");
        phones.put(address, phones.getOrDefault(address, Phone.pending(address, from, NOW))
                .with(new Report(address, NOW, from, Report.Kind.KEEP_ALIVE, status, fields)));
    }

    @Override
    public Optional<Phone> find(MacAddress mac) {
        return Optional.ofNullable(phones.get(mac));
    }

    @Override
    public Map<MacAddress, Phone> findAll(Collection<MacAddress> macs) {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    public List<Phone> list(PhoneQuery query) {
        return phones.values().stream()
                .filter(p -> query.after().map(after -> p.mac().compareTo(after) > 0).orElse(true))
                .filter(p -> query.enrolment().map(p.enrolment()::equals).orElse(true))
                .filter(p -> query.region().map(region -> p.region().equals(Optional.of(region))).orElse(true))
                .limit(query.limit()).toList();
    }

    @Override
    public Status status(Phone phone) {
        return phone.statusAt(NOW, Listening.ALWAYS);
    }

    @Override
    public Optional<PhoneUser> user(UserName name) {
        return Optional.of(new PhoneUser(name, Optional.of("Anna A."), Optional.empty(), Optional.empty()));
    }

    @Override
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    @Override
    public List<Activity> activities(Optional<MacAddress> phone, int limit) {
        return List.of(Activity.of(NOW, new Operator("anna"), "phone approved", new MacAddress("00908f3bb602"), "in Berlin"));
    }

    @Override
    public Phone approve(MacAddress mac, RegionName region, Optional<UserEntry> user, Optional<PhoneModel> model, Operator by) {
        Phone phone = find(mac).orElseThrow(() -> new NotFound("there is no phone " + mac));
        if (!regions.containsKey(region.text())) {
            throw new NotFound("there is no region " + region);
        }
        if (!phone.isPending()) {
            throw new Conflict("phone " + mac + " is approved already");
        }
        lastUser = user;
        lastBy = by;
        lastThread = Thread.currentThread().getName();
        phones.put(mac, phone.approvedIn(Optional.of(region), user.map(UserEntry::name)));
        return phones.get(mac);
    }

    @Override
    public Phone add(MacAddress mac, PhoneModel model, Optional<RegionName> region, Optional<UserEntry> user, Operator by) {
        lastUser = user;
        phones.put(mac, Phone.pending(mac, IpAddress.LOOPBACK, NOW).with(Access.openUntil(NOW.plus(Duration.ofHours(24))))
                .with(model).approvedIn(region, user.map(UserEntry::name)));
        return phones.get(mac);
    }

    @Override
    public Phone reopen(MacAddress mac, Operator by) {
        Phone phone = find(mac).orElseThrow(() -> new NotFound("there is no phone " + mac));
        phones.put(mac, phone.with(Access.openUntil(NOW.plus(Duration.ofHours(24)))));
        return phones.get(mac);
    }

    @Override
    public void delete(MacAddress mac, Operator by) {
        phones.remove(mac);
    }

    @Override
    public Region addRegion(Region region, Operator by) {
        lastBy = by;
        regions.put(region.name().text(), region);
        return region;
    }

    @Override
    public void deleteRegion(RegionName name, Operator by) {
        regions.remove(name.text());
    }

    @Override
    public List<Template> templates() {
        return List.of(template);
    }

    @Override
    public List<Rendered> preview(MacAddress mac) {
        return List.of(new Rendered(mac + ".cfg", FileKind.PRIVATE, "430HD", Content.of("p=geheim", StandardCharsets.UTF_8),
                () -> "p=***", Optional.of(Duration.ofMinutes(5)),
                List.of(new Finding(Finding.Level.WARNING, mac + ".cfg", 1, "no value for x"))));
    }

    @Override
    public List<Finding> lint(Template template) {
        return template.text().contains("=") ? List.of()
                : List.of(new Finding(Finding.Level.WARNING, template.name(), 1, "no line has a key"));
    }

    @Override
    public void save(Template template, Template read, Operator by) {
        save(template, by);
    }

    @Override
    public void save(Template changed, Operator by) {
        template = changed;
    }

    @Override
    public void restore(PhoneModel model, Operator by) {
        template = new Template(MODEL, "430HD", "ours", Template.Engine.PLAIN, "a=%ITCS_a%\n", false);
    }

    @Override
    public List<Placeholder> placeholders(PlaceholderScope scope) {
        return placeholders.stream().filter(placeholder -> placeholder.scope().equals(scope)).toList();
    }

    @Override
    public void save(Placeholder placeholder, Operator by) {
        placeholders.add(placeholder);
    }

    @Override
    public void delete(PlaceholderScope scope, String key, Operator by) {
        placeholders.removeIf(placeholder -> placeholder.scope().equals(scope) && placeholder.key().equals(key));
    }

    @Override
    public List<ConfigFile> generate(MacAddress mac, String reason, Operator by) {
        return List.of(new ConfigFile("00908f3bb602.cfg", FileKind.PRIVATE, Optional.of(mac), MODEL, "430HD", 2, NOW, by, reason,
                Optional.empty(), Content.of("p=geheim", StandardCharsets.UTF_8)));
    }
}
