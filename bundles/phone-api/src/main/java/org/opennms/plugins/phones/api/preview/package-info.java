/** What a change would do before it is made, why files say what they say, and where phones differ from what was meant. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.preview;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
