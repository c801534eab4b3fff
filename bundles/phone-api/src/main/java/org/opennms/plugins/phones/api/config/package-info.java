/** Templates, placeholders and the files made of them. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.config;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
