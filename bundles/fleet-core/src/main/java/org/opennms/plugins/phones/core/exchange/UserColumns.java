package org.opennms.plugins.phones.core.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;

/** Which column of a file holds what: by name, in any order and case (audiocodes.md 7). */
public final class UserColumns {

    /** What stands in a line once. */
    public enum Own {
        NAME("Name"), PASSWORD("Password"), DISPLAY_NAME("Display Name"), REGION("Region");

        private final String title;

        Own(String title) {
            this.title = title;
        }
    }

    /** What stands in a line once for each device. */
    public enum Device {
        DISPLAY_NAME("Display Name"), MAC("MAC Address"), SERIAL("Serial Number"), MODEL("IP Phone Model"),
        LANGUAGE("Language"), VLAN_MODE("VLAN Mode"), VLAN_ID("VLAN ID"), VLAN_PRIORITY("VLAN Priority");

        private final String title;

        Device(String title) {
            this.title = title;
        }

        public String title(int number) {
            return words(number) + " " + title;
        }

        /** The device as all its columns begin. */
        public static String words(int number) {
            return "Device " + number;
        }
    }

    private static final Pattern OF_DEVICE = Pattern.compile("device ([1-9]\\d{0,2}) (.+)");
    private static final String TENANT = "tenant";

    private final List<String> titles;
    private final Map<Own, Integer> own = new EnumMap<>(Own.class);
    private final Map<Integer, Map<Device, Integer>> devices = new TreeMap<>();

    /** @throws Invalid naming the column that is unknown, double or missing */
    UserColumns(List<String> header) {
        titles = List.copyOf(header);
        for (int i = 0; i < header.size(); i++) {
            String title = header.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            if (!title.isEmpty() || header.subList(i, header.size()).stream().anyMatch(rest -> !rest.isBlank())) {
                place(title, i);
            }
        }
        if (!own.containsKey(Own.NAME)) {
            throw new Invalid("line 1: the column 'Name' is missing");
        }
    }

    private void place(String title, int position) {
        Optional<Integer> before;
        Matcher device = OF_DEVICE.matcher(title);
        if (device.matches()) {
            before = Optional.ofNullable(devices
                    .computeIfAbsent(Integer.valueOf(device.group(1)), n -> new EnumMap<>(Device.class))
                    .put(deviceColumn(device.group(2), position), position));
        } else {
            before = Optional.ofNullable(own.put(ownColumn(title, position), position));
        }
        if (before.isPresent()) {
            throw new Invalid("line 1: the column '" + shown(position) + "' is there twice"
                    + (title.equals(TENANT) ? ", as Region and Tenant" : ""));
        }
    }

    private Own ownColumn(String title, int position) {
        for (Own column : Own.values()) {
            if (column.title.equalsIgnoreCase(title) || column == Own.REGION && title.equals(TENANT)) {
                return column;
            }
        }
        throw unknown(position);
    }

    private Device deviceColumn(String title, int position) {
        for (Device column : Device.values()) {
            if (column.title.equalsIgnoreCase(title)) {
                return column;
            }
        }
        throw unknown(position);
    }

    private Invalid unknown(int position) {
        return new Invalid("line 1: there is no column '" + shown(position)
                + "'; known are Name, Password, Display Name, Region or Tenant, and for Device 1, 2, ...: Display Name,"
                + " MAC Address, Serial Number, IP Phone Model, Language, VLAN Mode, VLAN ID, VLAN Priority");
    }

    private String shown(int position) {
        String title = titles.get(position).strip().replaceAll("\\p{Cntrl}", " ");
        return title.substring(0, Math.min(60, title.length()));
    }

    int width() {
        return titles.size();
    }

    Optional<Integer> of(Own column) {
        return Optional.ofNullable(own.get(column));
    }

    Optional<Integer> of(int device, Device column) {
        return Optional.ofNullable(devices.getOrDefault(device, Map.of()).get(column));
    }

    /** The devices' numbers, ascending. */
    List<Integer> devices() {
        return new ArrayList<>(devices.keySet());
    }

    /** As the file writes it; what it has not, as the manual does. */
    public String title(Own column) {
        return of(column).map(this::shown).orElse(column.title);
    }
}
