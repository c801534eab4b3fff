package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

/** What an approval or import says of a phone's user; display name and password stay as they are where absent. */
public record UserEntry(UserName name, Optional<String> displayName, Optional<Secret> password) { }
