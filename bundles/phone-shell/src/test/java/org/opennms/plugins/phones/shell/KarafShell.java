package org.opennms.plugins.phones.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.impl.console.parsing.CommandLineParser;
import org.apache.karaf.shell.support.ShellUtil;

/** Karaf's own shell in the test's JVM with all our commands, each line in a session as the ssh server makes one. */
final class KarafShell implements AutoCloseable {

    /** How a command line ended. */
    record Result(int exitStatus, String out, String err) { }

    private final ThreadIOImpl threadIo = new ThreadIOImpl();
    private final SessionFactoryImpl sessions;
    private final Map<String, Object> variables = new TreeMap<>();

    KarafShell(Object... services) {
        threadIo.start();
        sessions = new SessionFactoryImpl(threadIo);
        for (Object service : services) {
            sessions.getRegistry().register(service);
        }
        ManagerImpl manager = new ManagerImpl(sessions.getRegistry(), sessions.getRegistry());
        CommandClasses.all().forEach(manager::register);
    }

    /** Sets a variable of every session to come. */
    KarafShell with(String variable, Object value) {
        variables.put(variable, value);
        return this;
    }

    Result run(String line) {
        return run(line, "");
    }

    Result run(String line, String input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = sessions.create(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        variables.forEach(session::put);
        int exitStatus = 0;
        try {
            session.execute(line);
        } catch (Exception e) {
            exitStatus = 1;
            ShellUtil.logException(session, e);
        } finally {
            session.close();
        }
        return new Result(exitStatus, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** One of our commands, which must do its work. */
    Result ok(String command) {
        Result result = run(FleetCommand.SCOPE + ":" + command);
        assertThat(result.exitStatus()).as(command + ": " + result).isZero();
        return result;
    }

    /** One of our commands, which must say why it cannot. */
    Result fails(String command) {
        Result result = run(FleetCommand.SCOPE + ":" + command);
        assertThat(result.exitStatus()).as(command + ": " + result).isEqualTo(1);
        assertThat(result.out()).contains("\u001b[31mError executing command").doesNotContain("\tat ");
        return result;
    }

    /** What the shell offers for the word at the end of a line. */
    List<String> complete(String line) {
        Session session = sessions.create(new ByteArrayInputStream(new byte[0]), System.out, System.err);
        CommandLine typed = CommandLineParser.buildCommandLine(session, line, line.length());
        List<Candidate> candidates = new ArrayList<>();
        sessions.getRegistry().getCommands().stream().map(command -> command.getCompleter(true)).filter(Objects::nonNull)
                .forEach(completer -> completer.completeCandidates(session, typed, candidates));
        session.close();
        return candidates.stream().map(candidate -> candidate.value().strip()).toList();
    }

    @Override
    public void close() {
        sessions.stop();
        threadIo.stop();
    }
}
