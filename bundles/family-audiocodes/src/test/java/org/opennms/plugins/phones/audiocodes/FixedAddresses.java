package org.opennms.plugins.phones.audiocodes;

import org.opennms.plugins.phones.api.fleet.Advertised;

final class FixedAddresses implements Advertised {

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
