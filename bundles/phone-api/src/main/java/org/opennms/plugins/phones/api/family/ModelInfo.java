package org.opennms.plugins.phones.api.family;

import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A model of a family.
 *
 * @param hardware as the phone, its firmware file and its user agent name it: {@code 430HD}
 * @param lync     runs Lync / Skype for Business firmware, whose users sign in at the phone
 */
public record ModelInfo(PhoneModel model, String hardware, boolean lync, String description) { }
