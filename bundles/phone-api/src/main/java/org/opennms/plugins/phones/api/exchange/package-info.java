/** What comes from files and goes into files: users with their phones, as the manual and its successors write them. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.exchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
