/** What we say to phones. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.command;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
