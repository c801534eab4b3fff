package org.opennms.plugins.phones.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The processes of one PostgreSQL server: they work in its data directory, and are in no group that a signal could reach. */
final class Members {

    private Members() { }

    /** The postmaster, which is the oldest, comes first. */
    static List<ProcessHandle> of(Path data) {
        return ProcessHandle.allProcesses().filter(p -> worksIn(p, data))
                .sorted(Comparator.comparingLong(ProcessHandle::pid)).toList();
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")).equals(data);
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGKILL; asks again until nothing is left, since a postmaster may fork until it is dead itself. */
    static void kill(Path data) {
        for (List<ProcessHandle> members = of(data); !members.isEmpty(); members = of(data)) {
            members.forEach(ProcessHandle::destroyForcibly);
            members.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
        }
    }
}
