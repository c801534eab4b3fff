package org.opennms.plugins.phones.api.store;

import java.util.Optional;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;

/**
 * Which files to list, by name; what is empty lets all pass.
 *
 * @param part  a part of the name, in any case
 * @param after names after this one; empty text: from the start
 */
public record FileQuery(String part, Optional<FileKind> kind, Optional<ConfigFile.Origin> origin, String after, int limit) {

    public static FileQuery all(int limit) {
        return new FileQuery("", Optional.empty(), Optional.empty(), "", limit);
    }
}
