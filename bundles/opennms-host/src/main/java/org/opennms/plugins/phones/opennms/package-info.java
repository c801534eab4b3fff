/** What only a life inside OpenNMS needs. */
package org.opennms.plugins.phones.opennms;
