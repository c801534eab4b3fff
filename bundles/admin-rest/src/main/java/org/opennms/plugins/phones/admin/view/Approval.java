package org.opennms.plugins.phones.admin.view;

/**
 * Lets a pending device in; a generic model needs a user. The password is the SIP account's.
 *
 * @param model only where the device has not shown it
 */
public record Approval(String region, String user, String displayName, String password, String model) { }
