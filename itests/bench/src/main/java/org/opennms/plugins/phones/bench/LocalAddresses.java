package org.opennms.plugins.phones.bench;

import org.opennms.plugins.phones.api.fleet.Advertised;

/** What phones are told, where no server runs to tell it. */
record LocalAddresses() implements Advertised {

    @Override
    public String files() {
        return "http://127.0.0.1:8080/";
    }

    @Override
    public String reports() {
        return "http://127.0.0.1:8081/";
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }
}
