package org.opennms.plugins.phones.core;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Network;

/** What an operator may set, typed. */
public record FleetSettings(int pendingLimit, int sourceLimit, Strangers strangers, PrivateFiles privateFiles,
                            List<Network> trusted, Duration accessWindow, Duration commandExpiry, Duration alarmRepeat,
                            int scanThreshold) {

    /** What a report under an unknown name from an unknown phone is answered: IGNORE says nothing (S-032). */
    public enum Strangers { IGNORE, REFUSE }

    /** Who gets a private file. PIN: decision 7. OFF: whoever asks. */
    public enum PrivateFiles { PIN, OFF }

    public FleetSettings {
        trusted = List.copyOf(trusted);
    }

    /** From the words of the settings file; a word that is none of them stops the start instead of guessing. */
    public static FleetSettings parse(int pendingLimit, int sourceLimit, String strangerReports, String privateFiles,
                                      String trustedNetworks, int accessWindowHours, int commandExpiryHours,
                                      int alarmRepeatHours, int scanThreshold) {
        return new FleetSettings(pendingLimit, sourceLimit, word(Strangers.class, "strangerReports", strangerReports),
                word(PrivateFiles.class, "privateFiles", privateFiles), Network.parseAll(trustedNetworks),
                Duration.ofHours(accessWindowHours), Duration.ofHours(commandExpiryHours),
                Duration.ofHours(alarmRepeatHours), scanThreshold);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String setting, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new Invalid("setting " + setting + ": '" + text + "' is none of "
                + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
    }
}
