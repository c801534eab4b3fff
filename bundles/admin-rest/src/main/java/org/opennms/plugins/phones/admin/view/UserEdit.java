package org.opennms.plugins.phones.admin.view;

/**
 * A user to be; what is missing or empty is none, but a password, which stays as it is.
 *
 * @param name       only where a user is added: users are not renamed
 * @param password   the SIP account's; it is never shown again
 * @param noPassword true: none from now on
 */
public record UserEdit(String name, String displayName, String password, Boolean noPassword, String region) { }
