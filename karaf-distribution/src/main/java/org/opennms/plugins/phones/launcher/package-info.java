/** What the script {@code ./phones} needs beside Karaf: the first start's keys and password, and the shell's client. */
package org.opennms.plugins.phones.launcher;
