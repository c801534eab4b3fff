/** Which files left us, how much of them, and for whom. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.delivery;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
