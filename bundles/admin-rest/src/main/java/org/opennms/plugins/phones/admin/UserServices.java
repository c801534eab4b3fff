package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.api.exchange.Exports;
import org.opennms.plugins.phones.api.exchange.Imports;
import org.opennms.plugins.phones.api.fleet.UserAdmin;
import org.opennms.plugins.phones.api.fleet.Users;
import org.opennms.plugins.phones.api.job.Jobs;

/** What the resources of users, imports and exports ask. */
public record UserServices(Users users, UserAdmin admin, Imports imports, Exports exports, Jobs jobs) { }
