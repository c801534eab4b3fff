package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.fleet.DirectorySearch;

/**
 * An entry of the directory.
 *
 * @param name  its distinguished name
 * @param shown as a phone shows it
 */
public record LdapEntry(String name, String shown, Map<String, List<String>> attributes) {

    public static LdapEntry of(DirectorySearch.Entry entry) {
        return new LdapEntry(entry.name(), entry.shown(), entry.attributes());
    }
}
