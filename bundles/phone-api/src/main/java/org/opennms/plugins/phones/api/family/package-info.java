/** The extension point for families of phones. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.family;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
