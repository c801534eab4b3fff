package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Map;

/**
 * Work on many users.
 *
 * @param operation set-users-region (region), reset-passwords (password: the same for all; else each gets a random one) or
 *                  delete-users; any operation on devices, as generate, works on the devices that carry the users
 * @param args      of the operation, and {@code delaySeconds}
 * @param users     which ones, by name; or
 * @param filter    those that pass it when the job starts; {} for all
 * @param reason    why, for whoever reads it later
 */
public record NewUserJob(String operation, Map<String, String> args, List<String> users, UserFilter filter, String reason) { }
