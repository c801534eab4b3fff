package org.opennms.plugins.phones.api.host;

import java.util.List;

/** The events that the stand-in for OpenNMS recorded; only in the standalone distribution. */
public interface RecordedEvents {

    /** Newest first. */
    List<RecordedEvent> latest(int limit);
}
