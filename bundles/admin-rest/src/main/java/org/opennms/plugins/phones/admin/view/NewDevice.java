package org.opennms.plugins.phones.admin.view;

/** A device imported before it is heard of; a generic model needs a user. The password is the SIP account's. */
public record NewDevice(String mac, String model, String region, String user, String displayName, String password) { }
