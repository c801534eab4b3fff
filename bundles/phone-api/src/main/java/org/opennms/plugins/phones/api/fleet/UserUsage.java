package org.opennms.plugins.phones.api.fleet;

import java.util.List;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;

/**
 * A user and the phones that carry it.
 *
 * @param phones     by MAC address
 * @param registered how many of them are registered now
 * @param lines      what those phones report as their lines, each once
 */
public record UserUsage(PhoneUser user, List<Phone> phones, long registered, List<String> lines) {

    public UserUsage {
        phones = List.copyOf(phones);
        lines = List.copyOf(lines);
        lines = List.copyOf(lines);
    }
}
