package org.opennms.plugins.phones.admin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that somebody sends: as the body, or as the one file of a form. Read once, by whoever knows how large it may be. */
public final class Upload {

    static final String FORM = "multipart/form-data";

    private final InputStream content;
    private final Optional<String> name;

    /** @param name of the file, as a form tells it; a name alone, without a path */
    Upload(InputStream content, Optional<String> name) {
        this.content = content;
        this.name = name;
    }

    InputStream content() {
        return content;
    }

    Optional<String> name() {
        return name;
    }

    /** @param what for people: {@code a template} */
    byte[] bytes(int most, String what) {
        try {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Bad.tooLarge(what + " may have " + most + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw Bad.field("body", "ends too early");
        }
    }
}
