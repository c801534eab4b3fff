package org.opennms.plugins.phones.simulator;

import java.util.List;

/**
 * What DHCP option 160 tells a phone: {@code <proto>://<server>/<firmware>;<configuration>}, either part may be missing
 * (400HD automatic update). Only http is spoken here.
 *
 * @param firmware      path of the firmware, empty: {@code <MODEL>.img}
 * @param configuration path of the configuration, empty: {@code <mac>.cfg}
 * @param probes        false for a phone that was only told where its configuration is
 */
record Option160(Url server, String firmware, String configuration, boolean probes) {

    static Option160 parse(String text) {
        Url url = Url.parse(text.strip());
        int semicolon = url.path().indexOf(';');
        String first = semicolon < 0 ? url.path() : url.path().substring(0, semicolon);
        String second = semicolon < 0 ? "" : url.path().substring(semicolon + 1);
        return new Option160(url.at("/"), withoutSlash(first), withoutSlash(second), true);
    }

    /** The address of a configuration alone, as it is typed into a phone's own web page. */
    static Option160 configurationOnly(String address) {
        Url url = Url.parse(address.strip());
        return new Option160(url.at("/"), "", withoutSlash(url.path()), false);
    }

    /**
     * Where this phone looks for firmware, in order. "firmwarefiles" is a file's name by the grammar, and a directory by
     * what everybody means with it: the phone asks for the one, then for the other.
     */
    List<Url> firmware(Handset phone) {
        if (!probes) {
            return List.of();
        }
        if (firmware.isEmpty()) {
            return List.of(server.file(phone.model() + ".img"));
        }
        String path = named(firmware, phone);
        Url directory = server.file(path).file(phone.model() + ".img");
        if (path.endsWith("/")) {
            return List.of(directory);
        }
        return path.endsWith(".img") ? List.of(server.file(path)) : List.of(server.file(path), directory);
    }

    Url configuration(Handset phone) {
        if (configuration.isEmpty()) {
            return server.file(phone.mac() + ".cfg");
        }
        String path = named(configuration, phone);
        return path.endsWith(".cfg") ? server.file(path) : server.file(path).file(phone.mac() + ".cfg");
    }

    private static String named(String path, Handset phone) {
        return path.replace("<MODEL>", phone.model()).replace("<MAC>", phone.mac());
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
