/** Alarms: raised and cleared by phones, handed over to others. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.alarm;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
