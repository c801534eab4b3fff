/** What the fleet is made of: phones, users, regions and what phones say of themselves. */
@Export
@Version("0.1.0")
package org.opennms.plugins.phones.api.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
