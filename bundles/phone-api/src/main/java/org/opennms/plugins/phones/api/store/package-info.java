/** Ports to everything durable; implemented by fleet-store alone. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
