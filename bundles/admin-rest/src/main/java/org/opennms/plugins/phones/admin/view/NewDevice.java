package org.opennms.plugins.phones.admin.view;

/**
 * A device added before it is heard of; a generic model needs a user.
 *
 * @param user            must be there, unless a display name or password of it is given, too
 * @param userDisplayName makes the user, or changes it
 * @param password        of the user's SIP account; makes the user, or changes it
 * @param displayName     the device's own
 * @param generate        whether its file is made at once, which it is where nothing is said
 */
public record NewDevice(String mac, String model, String region, String user, String userDisplayName, String password,
                        String displayName, String nickname, String serial, String language, String vlanMode, Integer vlanId,
                        Integer vlanPriority, Boolean generate) { }
