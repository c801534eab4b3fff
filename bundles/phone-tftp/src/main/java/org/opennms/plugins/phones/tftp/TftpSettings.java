package org.opennms.plugins.phones.tftp;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Function;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door's settings, typed.
 *
 * @param port       0 keeps the door shut
 * @param address    of this machine to listen on and to send from; empty for all
 * @param clients    addresses at once
 * @param filesOfOne files of one address at once
 */
public record TftpSettings(int port, Optional<InetAddress> address, DataPorts dataPorts, Terms.Offer offer, boolean lowerCase,
                           int clients, int filesOfOne) {

    private static final Logger LOG = LoggerFactory.getLogger(TftpSettings.class);

    /**
     * From the words of the settings file. A wrong one is said in the log and its default holds: thrown from here it
     * would end the whole door, and mending the file would not bring it back before the next start.
     */
    public static TftpSettings parse(String port, String address, String dataPorts, String blockSize, String window,
                                     String lowerCase, String clients, String filesOfOne) {
        return new TftpSettings(
                read("port", port, "6969", text -> number(text, 0, 65_535)),
                read("address", address, "", text -> Optional.of(text).filter(a -> !a.isEmpty()).map(a -> new IpAddress(a).inet())),
                read("dataPorts", dataPorts, "", DataPorts::parse),
                new Terms.Offer(read("blockSize", blockSize, "1468", TftpSettings::blockSize),
                        read("window", window, "16", text -> number(text, 1, 64))),
                read("lowerCase", lowerCase, "false", TftpSettings::yesOrNo),
                read("clients", clients, "1000", text -> number(text, 1, 4_096)),
                read("filesOfOne", filesOfOne, "64", text -> number(text, 1, 4_096)));
    }

    private static <T> T read(String setting, String text, String otherwise, Function<String, T> reader) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | Invalid e) {
            LOG.error("the setting {} cannot be '{}' ({}); {} is taken", setting, text, e.getMessage(),
                    otherwise.isEmpty() ? "nothing" : "'" + otherwise + "'");
            return reader.apply(otherwise);
        }
    }

    private static int blockSize(String text) {
        return text.equals("0") ? 0 : number(text, Terms.PLAIN_BLOCK, Terms.MOST_BLOCK);
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new Invalid("a number from " + least + " to " + most + " is expected");
        }
        return Integer.parseInt(text);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new Invalid("true or false is expected");
        };
    }
}
