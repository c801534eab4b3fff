package org.opennms.plugins.phones.core;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.api.store.Tx;

/** What a phone reports beside what it was told: its model, its user, its firmware, its VLAN. */
final class ReportedCheck {

    /** Phones look for their file once a day, as they are told from the start. */
    static final Duration FETCHES_WITHIN = Duration.ofDays(2);

    private static final String IMAGE = ".img";

    private final Families families;
    private final Tx view;
    private final Map<String, String> versions = new HashMap<>();

    /** @param images the default ones, by the model's name, are what phones of it are told to run */
    ReportedCheck(Families families, Tx view, List<Firmware> images) {
        this.families = families;
        this.view = view;
        images.forEach(image -> image.version().ifPresent(version -> versions.put(lower(image.name()), lower(version))));
    }

    void check(Phone phone, Consumer<String> problem) {
        new ModelCheck(families, view).problem(phone).ifPresent(problem);
        phone.lastReport().ifPresent(report -> {
            user(phone, report).ifPresent(problem);
            firmware(phone, report).ifPresent(problem);
            vlan(phone, report).ifPresent(problem);
        });
    }

    /** A phone that has fetched nothing for long, though it is there. */
    static boolean doesNotFetch(Phone phone, Instant since, Instant now) {
        return since.plus(FETCHES_WITHIN).isBefore(now)
                && phone.lastReport().filter(report -> report.at().isAfter(since.plus(FETCHES_WITHIN))).isPresent();
    }

    private static Optional<String> user(Phone phone, Report report) {
        List<String> said = Stream.of("userName", "userId", "phoneNumber").flatMap(name -> report.field(name).stream()).toList();
        return phone.user().map(UserName::text).filter(user -> !said.isEmpty() && said.stream()
                        .noneMatch(name -> name.equalsIgnoreCase(user) || lower(name).startsWith(lower(user) + "@")))
                .map(user -> "it reports the user " + PlainText.of(said.get(0), 64) + ", its file is of " + user);
    }

    private Optional<String> firmware(Phone phone, Report report) {
        Optional<String> told = phone.model().flatMap(model -> families.model(view, model)).map(ModelInfo::hardware)
                .map(hardware -> versions.get(lower(hardware) + IMAGE));
        return report.field("fwVersion").filter(version -> told.isPresent() && !bare(version).equals(bare(told.get())))
                .map(version -> "it runs firmware " + PlainText.of(version, 64) + ", its model's image is " + told.get());
    }

    /** Only where an operator has set one: else the network decides. */
    private static Optional<String> vlan(Phone phone, Report report) {
        Optional<Vlan> set = Optional.of(phone.details()).flatMap(PhoneDetails::vlan).filter(v -> v.mode() == Vlan.Mode.MANUAL);
        return report.field("vLanId").filter(id -> set.isPresent() && !id.strip().equals(String.valueOf(set.get().id())))
                .map(id -> "it reports the VLAN " + PlainText.of(id, 16) + ", its file says " + set.get().id());
    }

    private static String bare(String version) {
        return lower(version).replaceFirst("^uc_", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
