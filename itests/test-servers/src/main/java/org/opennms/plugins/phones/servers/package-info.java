/** Servers that tests need for real: started on free ports of the loopback interface, ended with the test's JVM. */
package org.opennms.plugins.phones.servers;
