package org.opennms.plugins.phones.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;

import org.opennms.integration.api.v1.events.EventForwarder;
import org.opennms.integration.api.v1.model.InMemoryEvent;

/** An event is processed once its line is in the file: the UEI, then its parameters as name=value, parted by tabs. */
final class EventFile implements EventForwarder {

    private final Path file;

    EventFile(Path file) {
        this.file = file;
    }

    @Override
    public void sendAsync(InMemoryEvent event) {
        sendSync(event);
    }

    @Override
    public synchronized void sendSync(InMemoryEvent event) {
        String parameters = event.getParameters().stream().map(p -> p.getName() + "=" + p.getValue())
                .collect(Collectors.joining("\t"));
        try {
            Files.writeString(file, event.getUei() + "\t" + parameters + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
