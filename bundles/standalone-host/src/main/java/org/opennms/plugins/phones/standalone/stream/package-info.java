/** The change feed as server-sent events. */
package org.opennms.plugins.phones.standalone.stream;
