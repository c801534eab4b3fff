package org.opennms.plugins.phones.api.fleet;

import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.family.ScriptRun;
import org.opennms.plugins.phones.api.model.IpAddress;

/** What phones of families with a script language would do, told without one. */
public interface Scripts {

    /**
     * Runs a script as a phone would. Nothing is written, and nobody's address is pinned; secrets are masked.
     *
     * @param file    where the phone begins: {@code 16xxupgrade.txt}
     * @param names   what it knows of itself, by the names that scripts ask for: {@code MODEL4}, {@code GROUP}
     * @param address where it would ask from; empty: a phone that nobody knows
     * @throws org.opennms.plugins.phones.api.error.NotFound where there is no such script
     */
    ScriptRun run(String file, Map<String, String> names, Optional<IpAddress> address);
}
