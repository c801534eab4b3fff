package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Store;

/** The files that hold SIP accounts, for whom they belong to (decision 7). */
final class PrivateFiles {

    /** @param file empty as well where the asker may not have it */
    private record Found(Optional<Phone> phone, boolean allowed, Optional<ConfigFile> file) { }

    private final Store store;
    private final Intake intake;
    private final Families families;
    private final AddressRules addresses;
    private final Refusals refusals;
    private final FleetSettings settings;
    private final Counters counters;
    private final Clock clock;

    PrivateFiles(Store store, Intake intake, Families families, AddressRules addresses, Refusals refusals,
                 FleetSettings settings, Counters counters, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.families = families;
        this.addresses = addresses;
        this.refusals = refusals;
        this.settings = settings;
        this.counters = counters;
        this.clock = clock;
    }

    Optional<ConfigFile> fetch(MacAddress mac, Asker asker) {
        return fetch(mac, asker, false);
    }

    /** @param proven a source that the operator trusts says that the phone is at this address */
    Optional<ConfigFile> fetch(MacAddress mac, Asker asker, boolean proven) {
        Found found = store.read(view -> {
            Optional<Phone> phone = view.phones().find(mac);
            // The bytes are decrypted, so they are read for those alone who may have them.
            boolean allowed = phone.filter(p -> mayHave(p, asker.source(), proven)).isPresent();
            return new Found(phone, allowed, allowed ? view.files().current(FileNames.privateFile(mac)) : Optional.empty());
        });
        if (!found.allowed()) {
            refuse(mac, asker.source(), found.phone());
            return Optional.empty();
        }
        Optional<ConfigFile> file = found.file().filter(f -> f.kind() == FileKind.PRIVATE);
        if (file.isEmpty() || !fits(file.get(), asker)) {
            return Optional.empty();
        }
        return remember(found.phone().orElseThrow(), file.get(), asker.source()) ? file : Optional.empty();
    }

    private boolean mayHave(Phone phone, IpAddress source, boolean proven) {
        return !phone.isPending() && (proven || isOpenToAll(source) || phone.access().isPinnedTo(source)
                || phone.access().isOpenAt(clock.instant()));
    }

    private boolean isOpenToAll(IpAddress source) {
        return settings.privateFiles() == FleetSettings.FileAccess.OFF
                || settings.trusted().stream().anyMatch(network -> network.contains(source));
    }

    private void refuse(MacAddress mac, IpAddress source, Optional<Phone> phone) {
        if (phone.filter(Phone::isPending).isPresent()) {
            counters.count("files.unapproved");
        } else {
            refusals.refused(mac, source, phone.isPresent());
        }
    }

    /** A phone applies a file only if it is for its model, and may reboot over another (checklist P-10). */
    private boolean fits(ConfigFile file, Asker asker) {
        Optional<String> asks = asker.userAgent().flatMap(families::recognise)
                .map(r -> r.model().map(ModelInfo::hardware).orElse(r.hardware()));
        Optional<String> made = families.model(file.model()).map(ModelInfo::hardware);
        boolean other = asks.isPresent() && made.isPresent() && !isHardware(asks.get(), made.get());
        if (other) {
            counters.count("files.wrongModel");
        }
        return !other;
    }

    /** Some phones name their series alone: 12x0 ({@link Recognised}). */
    private static boolean isHardware(String asks, String made) {
        boolean same = asks.length() == made.length();
        for (int i = 0; i < asks.length() && same; i++) {
            char c = asks.charAt(i);
            same = Character.toLowerCase(c) == Character.toLowerCase(made.charAt(i))
                    || c == 'x' && Character.isDigit(made.charAt(i));
        }
        return same;
    }

    /** Writes only what is new: most fetches change nothing. Who gets every file, as a proxy may, is nobody's address. */
    private boolean remember(Phone phone, ConfigFile file, IpAddress source) {
        boolean pin = phone.access().isOpenAt(clock.instant()) && !isOpenToAll(source);
        Optional<Duration> period = file.keepAlivePeriod().filter(p -> !p.equals(phone.period()));
        if (!pin && period.isEmpty()) {
            return true;
        }
        boolean stillTheirs = intake.await(new FetchWork(addresses, phone.mac(), source, pin, period));
        if (!stillTheirs) {
            refuse(phone.mac(), source, Optional.of(phone));
        }
        return stillTheirs;
    }

    /** What a template's name is told by, with a file of it. */
    static Map<String, String> templateHeader(String template) {
        return Map.of("X-Template-Name", PlainText.of(template, 200));
    }
}
