package org.opennms.plugins.phones.core;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.model.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator may set, typed. */
public record FleetSettings(int pendingLimit, int sourceLimit, Strangers strangers, FileAccess privateFiles,
                            List<Network> trusted, Duration accessWindow, Duration commandExpiry, Duration alarmRepeat,
                            int scanThreshold, Duration commitDelay) {

    private static final Logger LOG = LoggerFactory.getLogger(FleetSettings.class);

    /** What a report under an unknown name from an unknown phone is answered: IGNORE says nothing (S-032). */
    public enum Strangers { IGNORE, REFUSE }

    /** Who gets a private file. PIN: decision 7. OFF: whoever asks. */
    public enum FileAccess { PIN, OFF }

    public FleetSettings {
        trusted = List.copyOf(trusted);
    }

    /**
     * From the words of the settings file. A wrong one is said in the log and its default holds: thrown from here it
     * would end the whole bundle, and mending the file would not bring it back before the next start.
     */
    public static FleetSettings parse(String pendingLimit, String sourceLimit, String strangerReports, String privateFiles,
                                      String trustedNetworks, String accessWindowHours, String commandExpiryHours,
                                      String alarmRepeatHours, String scanThreshold, String commitDelayMs) {
        return new FleetSettings(
                read("pendingLimit", pendingLimit, "20000", FleetSettings::number),
                read("sourceLimit", sourceLimit, "50", FleetSettings::number),
                read("strangerReports", strangerReports, "ignore", word -> Strangers.valueOf(word.toUpperCase(Locale.ROOT))),
                read("privateFiles", privateFiles, "pin", word -> FileAccess.valueOf(word.toUpperCase(Locale.ROOT))),
                read("trustedNetworks", trustedNetworks, "", Network::parseAll),
                Duration.ofHours(read("accessWindowHours", accessWindowHours, "24", FleetSettings::number)),
                Duration.ofHours(read("commandExpiryHours", commandExpiryHours, "24", FleetSettings::number)),
                Duration.ofHours(read("alarmRepeatHours", alarmRepeatHours, "24", FleetSettings::number)),
                read("scanThreshold", scanThreshold, "20", FleetSettings::number),
                Duration.ofMillis(read("commitDelayMs", commitDelayMs, "1", FleetSettings::number)));
    }

    static <T> T read(String setting, String text, String otherwise, Function<String, T> reader) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | FleetException e) {
            LOG.error("the setting {} cannot be '{}' ({}); '{}' is taken", setting, text, e.getMessage(), otherwise);
            return reader.apply(otherwise);
        }
    }

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new IllegalArgumentException("it is negative");
        }
        return number;
    }
}
