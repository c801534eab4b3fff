package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** Whether all is ready, and which addresses phones are told. */
public record State(boolean ready, List<String> problems, String files, String reports, String dhcpOption160) { }
