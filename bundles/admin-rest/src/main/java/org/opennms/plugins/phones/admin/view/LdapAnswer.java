package org.opennms.plugins.phones.admin.view;

import java.util.List;

import org.opennms.plugins.phones.api.fleet.DirectorySearch;

/** @param more whether the directory has more to give */
public record LdapAnswer(List<LdapEntry> rows, boolean more) {

    public static LdapAnswer of(DirectorySearch.Answer answer) {
        return new LdapAnswer(answer.entries().stream().map(LdapEntry::of).toList(), answer.more());
    }
}
