package org.opennms.plugins.phones.api.fleet;

/** The addresses phones are told. Every URL carries its port and ends in a slash. */
public interface Advertised {

    /** Where files are: {@code http://phones.example.org:8080/}. */
    String files();

    /** Where reports and alarms go: {@code http://phones.example.org:8081/}. */
    String reports();

    /** The host alone: {@code phones.example.org}. */
    String host();

    /** What DHCP option 160 must say: {@code http://phones.example.org:8080/firmwarefiles;ipp/dhcpoption160.cfg}. */
    default String option160() {
        return files() + "firmwarefiles;ipp/dhcpoption160.cfg";
    }
}
