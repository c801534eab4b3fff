package org.opennms.plugins.phones.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One start of a phone: a look at the firmware, the boot file, then by the boot file's addresses the firmware again and
 * the configuration with what it includes. What goes wrong is noted, and the phone starts over.
 */
final class Boot {

    /** Enough to compare versions; a phone that has the same one wants no more. */
    private static final int FIRMWARE_HEADER = 512;
    private static final Set<Integer> FILE = Set.of(200);
    private static final Set<Integer> FILE_OR_NONE = Set.of(200, 404);

    private final Phone phone;
    private final Handset handset;
    private final Options options;
    private final Set<Url> probed = new HashSet<>();
    private Map<String, String> bootValues = Map.of();
    private Applied applied;

    Boot(Phone phone) {
        this.phone = phone;
        this.handset = phone.handset;
        this.options = phone.fleet.options;
    }

    void begin() {
        probe(options.option160().firmware(handset), this::readBootFile);
    }

    private void probe(List<Url> places, Runnable next) {
        if (places.isEmpty() || !probed.add(places.get(0))) {
            next.run();
            return;
        }
        Request look = Request.probe(places.get(0), handset.userAgent(), FIRMWARE_HEADER);
        ask(look, FILE_OR_NONE, response -> {
            if (response.status() == 200) {
                next.run();
            } else {
                probe(places.subList(1, places.size()), next);
            }
        });
    }

    private void readBootFile() {
        get(options.option160().configuration(handset), FILE, response -> {
            Settings settings = Settings.read(response.text());
            settings.oddLines().forEach(line -> phone.fault("a line that is no setting", line));
            bootValues = settings.values();
            applied = Applied.of(bootValues);
            if (applied.configurations().isEmpty() || applied.firmware().isEmpty()) {
                throw new IllegalArgumentException("a boot file without provisioning/configuration/url or .../firmware/url");
            }
            probe(List.of(applied.firmware().get().file(handset.model() + ".img")), this::readConfiguration);
        });
    }

    private void readConfiguration() {
        get(configurationFile(handset.mac() + ".cfg"), FILE_OR_NONE, response -> {
            if (response.status() == 404) {
                phone.booted(applied, false, this::readRegionFile);
            } else {
                boolean needsLine = !options.scenario().lync;
                include(Settings.read(response.text()), complete -> {
                    if (apply(complete, needsLine)) {
                        phone.booted(applied, true, this::readRegionFile);
                    } else {
                        phone.afterSetback(phone::boot);
                    }
                });
            }
        });
    }

    /** Zero touch: a phone without a configuration of its own is given its region's. */
    private void readRegionFile() {
        Optional<String> region = options.region();
        if (region.isEmpty()) {
            phone.stateReport();
            return;
        }
        String name = URLEncoder.encode(region.get(), StandardCharsets.UTF_8).replace("+", "%20");
        Url file = options.option160().server().at("/ipp/region/" + name + "/" + handset.mac() + ".cfg");
        get(file, FILE, response -> {
            if (response.header("x-template-name").isEmpty()) {
                phone.fault("no X-Template-Name", file.path());
            }
            include(Settings.read(response.text()), complete -> {
                apply(complete, false);
                phone.stateReport();
            });
        });
    }

    private void include(Settings settings, Consumer<Settings> whenComplete) {
        Optional<String> name = settings.nextInclude();
        if (name.isEmpty()) {
            whenComplete.accept(settings);
            return;
        }
        get(configurationFile(name.get()), FILE, response ->
                include(settings.include(response.text()), whenComplete));
    }

    /** False for files that a phone would not take. */
    private boolean apply(Settings settings, boolean needsLine) {
        List<String> faults = Applied.faults(settings, handset, needsLine, options.user(handset.index()));
        faults.forEach(kind -> phone.fault(kind, "in the configuration"));
        Map<String, String> all = new LinkedHashMap<>(bootValues);
        all.putAll(settings.values());
        applied = Applied.of(all);
        return faults.isEmpty();
    }

    private Url configurationFile(String name) {
        return applied.configurations().orElseThrow().file(name);
    }

    private void get(Url url, Set<Integer> expected, Consumer<Response> then) {
        ask(Request.get(url, handset.userAgent()), expected, then);
    }

    private void ask(Request request, Set<Integer> expected, Consumer<Response> then) {
        phone.ask(request, "", expected, response -> {
            try {
                then.accept(response);
            } catch (IllegalArgumentException e) {
                phone.fault("an unusable file", request.url().path() + ": " + e.getMessage());
                phone.afterSetback(phone::boot);
            }
        }, () -> phone.afterSetback(phone::boot));
    }
}
