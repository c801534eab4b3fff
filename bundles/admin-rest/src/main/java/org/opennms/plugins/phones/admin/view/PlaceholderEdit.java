package org.opennms.plugins.phones.admin.view;

/**
 * A placeholder's value; what is left out stays as it is.
 *
 * @param key    its new name
 * @param of     the model, region or MAC address it moves to
 * @param secret keep it encrypted and masked from now on
 */
public record PlaceholderEdit(String key, String of, String value, String description, Boolean secret) { }
