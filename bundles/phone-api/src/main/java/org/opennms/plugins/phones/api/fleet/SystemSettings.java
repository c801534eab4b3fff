package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;

/** What is set for all phones (manual B.2.8.1). The files of phones stay as they are until generated. */
public interface SystemSettings {

    /** PHONES: the page System Settings. LDAP: the directory that phones ask. */
    enum Group { PHONES, LDAP }

    /** In the order of a page. */
    List<Setting> list(Group group);

    /**
     * Changes some settings together.
     *
     * @param values by name; empty: as shipped again
     * @param read   what the operator has seen
     * @throws org.opennms.plugins.phones.api.error.Stale   where they are no longer what was read
     * @throws org.opennms.plugins.phones.api.error.Invalid with the name, for a value that is none or needs another
     */
    void change(Group group, Map<String, Optional<String>> values, List<Setting> read, Operator by);
}
