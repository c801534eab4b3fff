package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.api.exchange.Archives;
import org.opennms.plugins.phones.api.exchange.Exports;
import org.opennms.plugins.phones.api.exchange.ImportPreviews;
import org.opennms.plugins.phones.api.exchange.Imports;
import org.opennms.plugins.phones.api.fleet.UserAdmin;
import org.opennms.plugins.phones.api.fleet.Users;
import org.opennms.plugins.phones.api.job.Jobs;

/** What the resources of users, imports, exports and archives ask. */
public record UserServices(Users users, UserAdmin admin, Imports imports, ImportPreviews importPreviews, Exports exports,
                           Archives archives, Jobs jobs) { }
