package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Map;

/**
 * A job to start.
 *
 * @param args      the operation's own, and {@code delaySeconds}
 * @param items     what to work on; or
 * @param filter    the devices that pass it when the job starts, named as the parameters of their list; {} for all
 * @param reason    why, for those who ask later
 */
public record JobRequest(String operation, Map<String, String> args, List<String> items, Map<String, List<String>> filter,
                         String reason) { }
