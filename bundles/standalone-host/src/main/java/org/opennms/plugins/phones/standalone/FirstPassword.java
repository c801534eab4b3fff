package org.opennms.plugins.phones.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first administrator's password: left in a file by the launcher, shown once, then gone. */
public final class FirstPassword {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

    private final Path file;

    /** @param file blank where there is none */
    public FirstPassword(String file) {
        this.file = file.isBlank() ? null : Path.of(file);
    }

    Optional<String> read() {
        try {
            return file == null ? Optional.empty()
                    : Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip()).filter(p -> !p.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.error("the first password cannot be read from {}", file, e);
            return Optional.empty();
        }
    }

    void forget() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.error("the file of the first password cannot be removed: {}", file, e);
        }
    }
}
