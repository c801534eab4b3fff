package org.opennms.plugins.phones.core;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.SecretKeys;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ScriptRun;
import org.opennms.plugins.phones.api.fleet.Asker;
import org.opennms.plugins.phones.api.fleet.Scripts;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Store;

/** Runs scripts over the files there are, as whoever is at an address would get them. */
final class FleetScripts implements Scripts {

    private final Store store;
    private final Families families;
    private final SeriesFiles series;

    FleetScripts(Store store, Families families, SeriesFiles series) {
        this.store = store;
        this.families = families;
        this.series = series;
    }

    @Override
    public ScriptRun run(String file, Map<String, String> names, Optional<IpAddress> address) {
        ScriptRun run = families.wanted(FileNames.lower(file))
                .flatMap(asked -> asked.family().facts().run(file, names, world(address)))
                .orElseThrow(() -> new NotFound("there is no script " + PlainText.of(file, 128)));
        SecretKeys secrets = families.secretKeys();
        Map<String, String> masked = new TreeMap<>(run.settings());
        masked.replaceAll((name, value) -> secrets.contains(name) && !value.isEmpty() ? Secret.MASK : value);
        return new ScriptRun(run.files(), masked, run.findings());
    }

    private ScriptRun.World world(Optional<IpAddress> address) {
        return new ScriptRun.World() {

            @Override
            public Optional<String> text(String name) {
                String lower = FileNames.lower(name);
                Optional<ConfigFile> stored = store.read(view -> view.files().current(lower))
                        .filter(file -> file.kind() != FileKind.PRIVATE);
                return stored.map(file -> file.content().text(StandardCharsets.ISO_8859_1))
                        .or(() -> families.wanted(lower).flatMap(asked -> series.look(asked,
                                address.map(at -> new Asker(at, Optional.empty())))));
            }

            @Override
            public boolean has(String name) {
                return store.read(view -> families.isThere(view, name));
            }
        };
    }
}
