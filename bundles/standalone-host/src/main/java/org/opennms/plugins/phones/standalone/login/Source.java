package org.opennms.plugins.phones.standalone.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a login comes from, as those who count failures see it. */
final class Source {

    private static final int SITE_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private Source() { }

    /**
     * An IPv4 address as it is; of an IPv6 address the first half, since one machine has all addresses of the other.
     *
     * @param address in numbers, as the servlet container tells it
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            if (bytes.length != IPV6_BYTES) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            byte[] site = Arrays.copyOf(Arrays.copyOf(bytes, SITE_BYTES), IPV6_BYTES);
            return InetAddress.getByAddress(site).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
