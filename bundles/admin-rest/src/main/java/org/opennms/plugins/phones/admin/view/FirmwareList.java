package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** By name. */
public record FirmwareList(List<FirmwareRow> rows) { }
