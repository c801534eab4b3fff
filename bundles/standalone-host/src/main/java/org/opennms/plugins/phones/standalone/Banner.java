package org.opennms.plugins.phones.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.host.Readiness;

/** What whoever starts the program is told: how to get in once it is ready, and what is missing while it is not. */
public final class Banner {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NO_CORE = "the core has not started";

    private final Advertised advertised;
    private final FirstPassword firstPassword;
    private final int shellPort;
    private final int consolePort;
    private volatile Readiness readiness;
    private List<String> told = List.of();
    private boolean ready;

    /** @param advertised asked once all is ready; may be a proxy that throws while the core is not there */
    public Banner(Advertised advertised, FirstPassword firstPassword, int shellPort, int consolePort) {
        this.advertised = advertised;
        this.firstPassword = firstPassword;
        this.shellPort = shellPort;
        this.consolePort = consolePort;
    }

    /** The core may come late, or never: then that is what is missing. */
    public void bind(Readiness found) {
        readiness = found;
    }

    /** @param gone the last there was; a replacement comes by another {@link #bind} alone */
    public void unbind(Readiness gone) {
        readiness = null;
    }

    /** What to print now, if anything. */
    Optional<String> next(Duration sinceStart) {
        List<String> problems = problems();
        if (problems.isEmpty()) {
            Optional<String> text = ready ? Optional.empty() : readyText();
            ready = ready || text.isPresent();
            return text;
        }
        if (sinceStart.compareTo(PATIENCE) < 0 || problems.equals(told)) {
            return Optional.empty();
        }
        told = problems;
        return Optional.of("OpenNMS Phones is not ready yet:\n  - " + String.join("\n  - ", problems));
    }

    /** Whether the welcome was given; nothing more will come. */
    boolean isReady() {
        return ready;
    }

    private List<String> problems() {
        Readiness present = readiness;
        try {
            return present == null ? List.of(NO_CORE) : List.copyOf(present.problems());
        } catch (RuntimeException e) {
            return List.of(NO_CORE);
        }
    }

    private Optional<String> readyText() {
        try {
            return Optional.of("OpenNMS Phones is ready.\n"
                    + "  Operators:       this build has no web console; use ./phones shell '<command>',\n"
                    + "                   or ssh -p " + shellPort + " admin@127.0.0.1, and begin with opennms-phones:list\n"
                    + "  REST:            https://" + advertised.host() + ":" + consolePort + "/opennms/rest/phones/openapi.json\n"
                    + firstPassword.read().map(p -> "  Administrator:   user admin, password " + p
                            + " (shown this once; change it)\n").orElse("")
                    + "  DHCP option 160: " + advertised.option160());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
