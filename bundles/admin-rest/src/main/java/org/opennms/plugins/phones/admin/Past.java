package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.api.fleet.ConfigFiles;
import org.opennms.plugins.phones.api.fleet.History;

/** What the resources of files and of the time machine ask. */
public record Past(History history, ConfigFiles files) { }
