package org.opennms.plugins.phones.api.testing;

import org.opennms.plugins.phones.api.fleet.Advertised;

/** Addresses that no test reaches: http://phones.example.org on its two usual ports. */
public final class FixedAddresses implements Advertised {

    @Override
    public String files() {
        return "http://phones.example.org:8080/";
    }

    @Override
    public String reports() {
        return "http://phones.example.org:8081/";
    }

    @Override
    public String host() {
        return "phones.example.org";
    }
}
