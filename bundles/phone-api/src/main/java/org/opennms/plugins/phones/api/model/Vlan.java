package org.opennms.plugins.phones.api.model;

import java.util.Locale;

import org.opennms.plugins.phones.api.error.Invalid;

/**
 * How a phone finds its VLAN (audiocodes.md 5).
 *
 * @param id       0 to 4094 (IEEE 802.1Q); 0 where none is told
 * @param priority 0 to 7
 */
public record Vlan(Mode mode, int id, int priority) {

    private static final int HIGHEST_ID = 4094;
    private static final int HIGHEST_PRIORITY = 7;

    public Vlan {
        if (id < 0 || id > HIGHEST_ID) {
            throw new Invalid("a VLAN ID lies between 0 and " + HIGHEST_ID);
        }
        if (priority < 0 || priority > HIGHEST_PRIORITY) {
            throw new Invalid("a VLAN priority lies between 0 and " + HIGHEST_PRIORITY);
        }
    }

    /** The VLAN discovery mode. */
    public enum Mode {
        DISABLE("Disable"), MANUAL("Manual"), CDP("CDP"), LLDP("LLDP"), CDP_LLDP("CDP_LLDP");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        /** As configuration files write it. */
        public String word() {
            return word;
        }

        /** Reads what files, pages and CSV files write, {@code Disabled} of the manual's example (App. A) among them. */
        public static Mode parse(String text) {
            String asked = text.strip().toLowerCase(Locale.ROOT).replace('+', '_');
            for (Mode mode : values()) {
                if (mode.word.toLowerCase(Locale.ROOT).equals(asked)) {
                    return mode;
                }
            }
            return switch (asked) {
                case "disabled", "" -> DISABLE;
                default -> throw new Invalid("not a VLAN discovery mode: Disabled, Manual, CDP, LLDP or CDP_LLDP is expected");
            };
        }
    }
}
