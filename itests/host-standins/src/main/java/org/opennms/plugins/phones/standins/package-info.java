/** The services of OpenNMS that a plugin meets, in a test host; what they see is written to files. */
package org.opennms.plugins.phones.standins;
