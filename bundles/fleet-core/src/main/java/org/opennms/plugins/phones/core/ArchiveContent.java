package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;

/**
 * What an archive says, before anybody has looked whether it can be. A column that is missing is an empty Optional.
 *
 * @param fingerprint of its bytes
 * @param notes       what is in it and not taken
 */
record ArchiveContent(String fingerprint, List<RegionLine> regions, List<TemplateLine> templates,
                      List<PlaceholderLine> placeholders, List<String> notes) {

    /** @param entry the file in the archive */
    record Place(String entry, long line) { }

    record RegionLine(Place at, String name, Optional<String> description) { }

    /**
     * @param hardware of an added model
     * @param like     the shipped model that an added one was made from
     * @param entry    the file that holds the text; empty where the line names none
     * @param text     as in that file
     */
    record TemplateLine(Place at, String model, Optional<String> modelDescription, Optional<String> hardware,
                        Optional<String> like, Optional<String> name, Optional<String> description, Optional<String> engine,
                        String entry, Optional<byte[]> text) { }

    /** @param of the model or region; empty for the system */
    record PlaceholderLine(Place at, Kind kind, String of, String key, String value, Optional<String> description,
                           Optional<Boolean> secret) { }
}
