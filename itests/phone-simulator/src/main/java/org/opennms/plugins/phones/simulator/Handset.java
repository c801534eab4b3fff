package org.opennms.plugins.phones.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is printed under one phone, and how it introduces itself. */
record Handset(int index, String mac, String model, boolean lync) {

    /** By the names that phones report; a 405HD calls itself 405 with some firmware, and a C450HD is another 450HD. */
    private static final List<String> MODELS = List.of("405", "405HD", "420HD", "430HD", "440HD", "445HD", "450HD", "C450HD");
    /** Of the third generation of firmware. */
    private static final Set<String> NEWER = Set.of("445HD", "450HD", "C450HD");
    private static final String GENERIC_FIRMWARE = "2.2.16.142";
    private static final String LYNC_FIRMWARE = "UC_2.0.13.121";
    private static final String NEWER_VERSION = "3.4.6.604";

    static Handset of(int index, long firstMac, String model, boolean lync) {
        return new Handset(index, String.format("%012x", firstMac + index), model, lync);
    }

    /** Reads a list of models, parted by commas; {@code all} stands for every one. */
    static List<String> models(String text) {
        List<String> models = text.equals("all") ? MODELS : List.of(text.split(","));
        models.stream().filter(model -> !MODELS.contains(model)).findFirst().ifPresent(model -> {
            throw new IllegalArgumentException("--models: no such model: '" + model + "'; there are " + String.join(", ", MODELS));
        });
        return models;
    }

    String firmware() {
        if (NEWER.contains(model)) {
            return lync ? "UC_" + NEWER_VERSION : NEWER_VERSION;
        }
        return lync ? LYNC_FIRMWARE : GENERIC_FIRMWARE;
    }

    String userAgent() {
        if (lync && NEWER.contains(model)) {
            return "AUDC/" + NEWER_VERSION + " AUDC-IPPhone-" + model + "_" + firmware() + "/1";
        }
        return lync ? "AUDC-IPPhone-" + model + "_" + firmware() + "/1.0.0000.0"
                : "AUDC-IPPhone/" + firmware() + " (" + model + "-Rev0; " + mac.toUpperCase(Locale.ROOT) + ")";
    }

    /** The address this phone believes to have. */
    String ip() {
        return "10." + (16 + (index >> 16 & 0x7f)) + "." + (index >> 8 & 0xff) + "." + (index & 0xff);
    }
}
