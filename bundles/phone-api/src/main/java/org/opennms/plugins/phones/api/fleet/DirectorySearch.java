package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the LDAP directory what a phone would ask it, so that its settings can be tried before phones have them. */
public interface DirectorySearch {

    /** The most entries that are given, whatever phones may get. */
    int MOST = 20;

    /** Which of the two filters of a phone. */
    enum By { NAME, NUMBER }

    /**
     * @param values settings that are not saved yet, by name, beside the saved ones. The saved password goes only to the
     *               saved server and user
     * @param text   what somebody would type at the phone: data and never a part of the filter
     */
    record Question(Map<String, Optional<String>> values, By by, String text) { }

    /** @param shown as the phone would show it */
    record Entry(String name, String shown, Map<String, List<String>> attributes) { }

    /** @param more whether the directory had more to give */
    record Answer(List<Entry> entries, boolean more) { }

    /**
     * At most some ten seconds. Follows no referral.
     *
     * @throws org.opennms.plugins.phones.api.error.Unreachable where no directory answers in time
     * @throws org.opennms.plugins.phones.api.error.Invalid     with the setting's name, for one that is wrong or that the
     *                                                          directory refuses
     */
    Answer search(Question question);
}
