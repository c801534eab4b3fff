package org.opennms.plugins.phones.whole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A 1200 as avaya.md 1.1 to 1.3 tell it: sections in file order, what is forced or has a higher version is fetched. */
final class Handset1200 extends SilentPhone {

    private static final int LONGEST_LINE = 79;

    private final String model;
    private final String mac;
    /** By section, what it took last. */
    private final Map<String, String> versions = new HashMap<>();
    final List<String> protocols = new ArrayList<>();
    String image = "";

    Handset1200(Door door, String agent, String model, String mac) {
        super(door, agent);
        this.model = model;
        this.mac = mac;
    }

    /** {@code name -> KEY -> values}, in the order of the file. */
    private static Map<String, Map<String, List<String>>> sections(String text) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : readable(text)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
                sections.put(section, new HashMap<>());
            } else {
                String[] parts = line.split("\\s+", 2);
                sections.get(section).computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1].strip());
            }
        }
        return sections;
    }

    /** A line that is too long ends the reading. */
    private static List<String> readable(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.length() > LONGEST_LINE) {
                break;
            }
            int comment = line.indexOf('#');
            String said = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!said.isEmpty()) {
                lines.add(said);
            }
        }
        return lines;
    }

    @Override
    void fetchAll() throws IOException {
        protocols.clear();
        String provisioning = text(model + "SIP.cfg").orElseThrow(() -> new IOException("no provisioning file"));
        for (Map.Entry<String, Map<String, List<String>>> section : sections(provisioning).entrySet()) {
            Map<String, List<String>> keys = section.getValue();
            String version = keys.get("VERSION").get(0);
            boolean forced = keys.getOrDefault("DOWNLOAD_MODE", List.of("AUTO")).get(0).equals("FORCED");
            protocols.add(keys.getOrDefault("PROTOCOL", List.of("TFTP")).get(0));
            if (forced || version.compareTo(versions.getOrDefault(section.getKey(), "")) > 0) {
                List<String> names = section.getKey().equals("USER_CONFIG")
                        ? List.of("SIP" + mac.toUpperCase(Locale.ROOT) + ".cfg") : keys.get("FILENAME");
                for (String name : names) {
                    take(section.getKey(), name);
                }
                versions.put(section.getKey(), version);
            }
        }
    }

    private void take(String section, String name) throws IOException {
        if (section.equals("FW")) {
            image = get(name).isPresent() ? name : image;
            return;
        }
        for (String line : text(name).map(Handset1200::readable).orElse(List.of())) {
            String[] parts = line.split("\\s+", 2);
            settings.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }
}
