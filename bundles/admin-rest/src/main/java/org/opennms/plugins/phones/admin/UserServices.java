package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.api.fleet.UserAdmin;
import org.opennms.plugins.phones.api.fleet.Users;

/** What the resources of users, imports and exports ask. */
public record UserServices(Users users, UserAdmin admin) { }
