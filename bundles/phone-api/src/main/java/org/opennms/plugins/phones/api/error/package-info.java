/** What can go wrong, in few words; each door turns these into its own answers. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
