package org.opennms.plugins.phones.simulator;

import java.util.Locale;

/** What is printed under one phone, and how it introduces itself. */
record Handset(int index, String mac, String model, boolean lync) {

    private static final String GENERIC_FIRMWARE = "2.2.16.142";
    private static final String LYNC_FIRMWARE = "UC_2.0.13.121";

    static Handset of(int index, long firstMac, String model, boolean lync) {
        return new Handset(index, String.format("%012x", firstMac + index), model, lync);
    }

    String firmware() {
        return lync ? LYNC_FIRMWARE : GENERIC_FIRMWARE;
    }

    String userAgent() {
        return lync ? "AUDC-IPPhone-" + model + "_" + firmware() + "/1.0.0000.0"
                : "AUDC-IPPhone/" + firmware() + " (" + model + "-Rev0; " + mac.toUpperCase(Locale.ROOT) + ")";
    }

    /** The address this phone believes to have. */
    String ip() {
        return "10." + (16 + (index >> 16 & 0x7f)) + "." + (index >> 8 & 0xff) + "." + (index & 0xff);
    }
}
