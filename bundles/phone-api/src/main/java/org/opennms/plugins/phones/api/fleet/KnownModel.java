package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A model that phones may be of.
 *
 * @param hardware as the phone, its firmware file and its user agent name it: {@code 430HD}
 * @param lync     runs Lync / Skype for Business firmware, whose users sign in at the phone
 * @param like     the shipped model that an added one was made from; empty for a shipped one
 * @param macPrefix with what the MAC address of such a phone begins, as a rule
 * @param phones   how many are of it
 */
public record KnownModel(PhoneModel model, String hardware, boolean lync, String description, Optional<PhoneModel> like,
                         Optional<String> macPrefix, long phones) { }
