package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Map;

/**
 * Work on many devices.
 *
 * @param operation approve, set-region, set-model, set-language, set-vlan-mode, delete-devices, or another on devices
 * @param args      of the operation, and {@code delaySeconds}
 * @param devices   which ones, by MAC address; or
 * @param filter    those that pass it when the job starts, named as the parameters of the list; {} for all
 * @param reason    why, for whoever reads it later
 */
public record NewDeviceJob(String operation, Map<String, String> args, List<String> devices, Map<String, List<String>> filter,
                           String reason) { }
