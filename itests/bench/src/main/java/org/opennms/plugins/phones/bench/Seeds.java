package org.opennms.plugins.phones.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Store;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.audiocodes.AudioCodesFamily;
import org.opennms.plugins.phones.config.LayeredConfigGenerator;

/** Approved phones as they are after weeks: each with a user, its own file, a pinned address and a report. */
final class Seeds {

    static final long FIRST_MAC = 0x00908f000000L;
    static final IpAddress ADDRESS = new IpAddress("127.0.0.1");

    private static final PhoneModel MODEL = new PhoneModel("Audiocodes_430HD");
    private static final RegionName REGION = new RegionName("Berlin");
    private static final int BATCH = 1_000;

    private final Store store;
    private final LayeredConfigGenerator generator = new LayeredConfigGenerator(
            List.of(new AudioCodesFamily("UTF-8", "")), List.of(new LocalAddresses()));
    private final Instant now = Instant.now();

    Seeds(Store store) {
        this.store = store;
    }

    static MacAddress mac(int number) {
        return new MacAddress(String.format("%012x", FIRST_MAC + number));
    }

    void add(int phones) {
        store.write(tx -> {
            tx.regions().save(new Region(REGION, Optional.empty()));
            return null;
        });
        for (int first = 0; first < phones; first += BATCH) {
            int from = first;
            int to = Math.min(phones, first + BATCH);
            store.write(tx -> addSome(tx, from, to));
        }
    }

    private int addSome(Tx tx, int from, int to) {
        List<Phone> phones = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        for (int number = from; number < to; number++) {
            UserName user = new UserName("user" + number);
            tx.users().save(new PhoneUser(user, Optional.empty(), Optional.of(new Secret("secret-" + number)), Optional.of(REGION)));
            Phone phone = Phone.pending(mac(number), ADDRESS, now).with(MODEL)
                    .approvedIn(Optional.of(REGION), Optional.of(user)).with(Access.pinnedTo(ADDRESS, now));
            Rendered file = generator.privateFile(tx, phone);
            tx.files().save(new ConfigFile(file.fileName().toLowerCase(), FileKind.PRIVATE, Optional.of(phone.mac()), MODEL,
                    file.template(), 0, now, Operator.ITSELF, "bench", file.keepAlivePeriod(), file.content()));
            phones.add(file.keepAlivePeriod().map(phone::with).orElse(phone));
            reports.add(new Report(phone.mac(), now, ADDRESS, Report.Kind.KEEP_ALIVE, Status.REGISTERED,
                    Map.of("model", "430HD", "fwVersion", "2.2.16.142", "userName", user.text())));
        }
        tx.phones().save(phones);
        tx.phones().saveReports(reports);
        return reports.size();
    }
}
