package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.api.fleet.DirectorySearch;
import org.opennms.plugins.phones.api.fleet.Models;
import org.opennms.plugins.phones.api.fleet.Placeholders;
import org.opennms.plugins.phones.api.fleet.SystemSettings;

/** What the resources of models, templates, placeholders and settings ask. */
public record ConfigServices(Models models, Placeholders placeholders, SystemSettings settings, DirectorySearch directory) { }
