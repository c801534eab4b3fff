package org.opennms.plugins.phones.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
record Command(List<String> words) {

    Command {
        words = List.copyOf(words);
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    Command and(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(all);
    }

    /** Its exit status must be 0, else what it printed is thrown. Gives what it printed. */
    String run(Map<String, String> environment, int seconds) throws IOException {
        // a file, not a pipe: a server that is started inherits it and would keep a pipe open
        Path printed = Files.createTempFile("phones-server-", ".out");
        try {
            int status = status(environment, seconds, printed);
            String text = Files.readString(printed);
            if (status != 0) {
                throw new IOException("ended with " + status + ": " + words + "\n" + text);
            }
            return text;
        } finally {
            Files.delete(printed);
        }
    }

    private int status(Map<String, String> environment, int seconds, Path printed) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(new File("/")).redirectInput(new File("/dev/null"))
                .redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("no end after " + seconds + " s: " + words + "\n" + Files.readString(printed));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + words, e);
        }
        return process.exitValue();
    }
}
