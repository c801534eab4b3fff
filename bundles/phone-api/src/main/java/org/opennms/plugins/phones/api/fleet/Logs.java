package org.opennms.plugins.phones.api.fleet;

import java.util.List;

import org.opennms.plugins.phones.api.model.Activity;

/** The Activity of the last year, newest first, parted by who did it. */
public interface Logs {

    /** What people did, by pages, scripts or the shell. */
    List<Activity> ofPeople(int limit);

    /** What this program did by itself. */
    List<Activity> ofItself(int limit);
}
