package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program run to its end: exit status, standard output and standard error. */
record Run(int status, String out, String err) {

    static Run of(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        return of(environment, command, 120);
    }

    static Run of(Map<String, String> environment, List<String> command, int seconds) throws IOException, InterruptedException {
        Path out = Files.createTempFile("run", ".out");
        Path err = Files.createTempFile("run", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(Checkout.ROOT.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile()).redirectInput(new java.io.File("/dev/null"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException("no end after " + seconds + " s: " + command + "\n" + read(out) + read(err));
            }
            return new Run(process.exitValue(), read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    static Run of(String... command) throws IOException, InterruptedException {
        return of(Map.of(), List.of(command));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
