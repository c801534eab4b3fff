/** The use cases, as doors and shells call them. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.fleet;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
