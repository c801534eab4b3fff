package org.opennms.plugins.phones.api.alarm;

import java.util.List;
import java.util.Optional;

/** All alarms that the families present know, and the manager's own. */
public interface AlarmCatalogue {

    List<AlarmType> all();

    Optional<AlarmType> find(AlarmName name);

    /** The canonical name of a phone's spelling; a spelling nobody knows becomes a name of its own letters and digits. */
    AlarmName canonical(String spelling);
}
