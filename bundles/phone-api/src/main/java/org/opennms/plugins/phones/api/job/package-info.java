/** Work on many things at once: durable, resumed after a kill, stopped when asked. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.job;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
