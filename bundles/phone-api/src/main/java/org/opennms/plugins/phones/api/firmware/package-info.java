/** Firmware images. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.firmware;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
