package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** What goes when a user is deleted; {@code devices} is the number to confirm it with. */
public record UserDevices(long devices, List<String> macs) { }
