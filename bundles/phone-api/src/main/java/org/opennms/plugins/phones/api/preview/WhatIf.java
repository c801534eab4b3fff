package org.opennms.plugins.phones.api.preview;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/**
 * A change that nobody has saved. What it does not name is as it is.
 *
 * @param set     values given; the scope DEFAULT is none of them
 * @param removed values taken away
 * @param users   as they would be, known or new
 * @param phones  what the selected phones would be assigned
 */
public record WhatIf(List<Template> templates, List<Placeholder> set, List<Removed> removed, List<PhoneUser> users,
                     Assignment phones) {

    public static final WhatIf NOTHING = new WhatIf(List.of(), List.of(), List.of(), List.of(), Assignment.NONE);

    public WhatIf {
        templates = List.copyOf(templates);
        set = List.copyOf(set);
        removed = List.copyOf(removed);
        users = List.copyOf(users);
    }

    /** A placeholder that would be deleted. */
    public record Removed(PlaceholderScope scope, String key) { }

    /** What would change on each selected phone; empty: nothing. */
    public record Assignment(Optional<PhoneModel> model, Optional<RegionName> region, Optional<UserName> user) {

        public static final Assignment NONE = new Assignment(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
