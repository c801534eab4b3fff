package org.opennms.plugins.phones.core;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.SecretKeys;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Tx;

/** Looks through a file that an operator wrote: what the generator says of generated ones, and what only people do. */
final class FileLint {

    private static final Phone ANYBODY = Phone.pending(MacAddress.NONE, IpAddress.LOOPBACK, Instant.EPOCH);

    private final ConfigGenerator generator;
    private final Families families;

    FileLint(ConfigGenerator generator, Families families) {
        this.generator = generator;
        this.families = families;
    }

    List<Finding> findings(Tx view, ConfigFile file) {
        String text = file.content().text(families.charset(view, file.model()));
        SecretKeys secrets = families.secretKeys();
        ConfigText lines = new ConfigText(text, secrets);
        List<Finding> findings = new ArrayList<>(form(file, text));
        if (file.kind() == FileKind.GLOBAL || file.kind() == FileKind.OTHER) {
            lines.values().forEach((key, value) -> {
                if (secrets.contains(key) && !value.isEmpty()) {
                    findings.add(new Finding(Level.ERROR, file.name(), 0, key + " is secret and must not stand in a file"
                            + " that anybody may read; set it in the private files"));
                }
            });
        }
        findings.addAll(known(view, file, lines));
        findings.addAll(families.findings(view, file, name -> families.isThere(view, name)));
        return findings;
    }

    private static List<Finding> form(ConfigFile file, String text) {
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.chars().anyMatch(c -> c < ' ' && c != '\t')) {
                findings.add(new Finding(Level.ERROR, file.name(), number, "the line holds a control character"));
            }
        }
        return findings;
    }

    /** Nothing where the model is not known now. */
    private List<Finding> known(Tx view, ConfigFile file, ConfigText lines) {
        if (file.kind() != FileKind.GLOBAL && file.kind() != FileKind.PRIVATE) {
            return List.of();
        }
        Phone phone = file.mac().flatMap(view.phones()::find).filter(p -> p.model().isPresent())
                .orElse(ANYBODY.with(file.model()));
        try {
            return generator.lint(view, phone, new Rendered(file.name(), file.kind(), file.template(), file.content(),
                    lines::masked, file.keepAlivePeriod(), List.of()));
        } catch (NotFound | Conflict e) {
            return List.of();
        }
    }

    static void refuse(List<Finding> findings, boolean force) {
        Optional<Finding> error = findings.stream().filter(f -> f.level() == Level.ERROR).findFirst();
        if (error.isPresent() && !force) {
            throw new Invalid((error.get().line() > 0 ? "line " + error.get().line() + ": " : "") + error.get().text()
                    + "; say force to take it all the same");
        }
    }

    /** @throws Invalid for a character the files' charset does not have */
    static void checkWritable(String text, Charset charset) {
        if (!charset.newEncoder().canEncode(text)) {
            throw new Invalid("the text holds a character that " + charset + " does not have");
        }
    }
}
