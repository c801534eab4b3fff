package org.opennms.plugins.phones.api.exchange;

import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/**
 * Which users and phones to write, and how.
 *
 * @param passwords whether passwords are written in clear; else masked, which an import takes for "unchanged"
 */
public record UserExport(Which which, Layout layout, boolean passwords) {

    /** The columns of 7.0 (the manual's), or those of 7.4 to 7.6. */
    public enum Layout { V7_0, V7_6 }

    /** Either users with all their phones, or phones with their users. */
    public sealed interface Which { }

    /**
     * What is empty lets all pass. Phones without a user are written where nothing but the region is asked for.
     *
     * @param names  these
     * @param text   what name or display name contains, in any case
     * @param region of the users, or of phones without one
     * @param several whether more than one phone carries the user
     */
    public record Users(Set<UserName> names, Optional<String> text, Optional<RegionName> region,
                        Optional<Boolean> several) implements Which {

        public static final Users ALL = new Users(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

        public Users {
            names = Set.copyOf(names);
        }
    }

    /** The phones that pass, with their users. */
    public record Phones(PhoneFilter filter) implements Which { }
}
