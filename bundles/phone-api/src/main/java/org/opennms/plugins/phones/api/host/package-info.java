/** What the program around us offers and asks. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
