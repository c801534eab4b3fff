package org.opennms.plugins.phones.api.family;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.config.Finding;

/**
 * What a phone would do with a script.
 *
 * @param files    what it would ask for, in that order, and whether it would get it
 * @param settings what it would have set in the end, by name; secrets are the asker's to mask
 */
public record ScriptRun(List<Asked> files, Map<String, String> settings, List<Finding> findings) {

    public ScriptRun {
        files = List.copyOf(files);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        findings = List.copyOf(findings);
    }

    /** @param found whether it is there */
    public record Asked(String name, boolean found) { }

    /** What a script meets as it runs. */
    public interface World {

        /** A file's text by name; empty where the phone would not get it. */
        Optional<String> text(String name);

        /** Whether there is an image or file of that name. */
        boolean has(String name);
    }
}
