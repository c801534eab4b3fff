package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.api.fleet.Models;
import org.opennms.plugins.phones.api.fleet.PhoneEdits;
import org.opennms.plugins.phones.api.fleet.PhoneLists;
import org.opennms.plugins.phones.api.job.Jobs;

/** What the resources of devices, regions and models ask. */
public record DeviceServices(PhoneLists lists, PhoneEdits edits, Models models, Jobs jobs) { }
