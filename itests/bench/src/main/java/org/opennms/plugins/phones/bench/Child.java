package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A process that ends with us, however we end. */
final class Child implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Path printed;
    private final Thread guard;

    private Child(String name, Process process, Path printed) {
        this.name = name;
        this.process = process;
        this.printed = printed;
        this.guard = new Thread(this::end, "end-" + name);
        Runtime.getRuntime().addShutdownHook(guard);
    }

    /** @param printed file for both outputs */
    static Child start(String name, List<String> command, Map<String, String> environment, Path directory, Path printed)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(printed.toFile()).redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        return new Child(name, builder.start(), printed);
    }

    /** Runs a program to its end and returns what it printed. */
    static String run(String name, List<String> command, Map<String, String> environment, Path directory, int seconds)
            throws IOException, InterruptedException {
        Path printed = Files.createTempFile("bench-", ".out");
        try (Child child = start(name, command, environment, directory, printed)) {
            if (!child.process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IOException(name + " has not ended after " + seconds + " s:\n" + child.printed());
            }
            if (child.process.exitValue() != 0) {
                throw new IOException(name + " ended with " + child.process.exitValue() + ":\n" + child.printed());
            }
            return child.printed();
        } finally {
            Files.delete(printed);
        }
    }

    /** Waits until {@code ready}; returns the seconds since the process began. */
    double awaitReady(int seconds, BooleanSupplier ready) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IOException(name + " ended with " + process.exitValue() + ":\n" + printed());
            }
            if (System.nanoTime() - began > seconds * 1_000_000_000L) {
                throw new IOException(name + " is not ready after " + seconds + " s:\n" + printed());
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Resident memory in MiB, of the process and all that it started. */
    double residentMegabytes() throws IOException {
        long kilobytes = resident(process.pid());
        for (ProcessHandle descendant : process.descendants().toList()) {
            kilobytes += resident(descendant.pid());
        }
        return kilobytes / 1024.0;
    }

    private static long resident(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return name + " (process " + process.pid() + ")";
    }

    private String printed() throws IOException {
        return new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(guard);
        } catch (IllegalStateException e) {
            // we are being ended ourselves, and the guard has run or will
        }
    }

    /** Asks first, since servers have to put their things in order; a launcher's children are asked, too. */
    private void end() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        if (!haveEnded(all, 30)) {
            all.forEach(ProcessHandle::destroyForcibly);
            haveEnded(all, 10);
        }
    }

    private static boolean haveEnded(List<ProcessHandle> processes, int seconds) {
        try {
            CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
