package org.opennms.plugins.phones.api.config;

import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A model that an operator has added (manual B.1, "Add new IP Phone model"). In all that its family knows it is like the
 * shipped model it was made from; its template is its own.
 *
 * @param like     the family's model it was made from
 * @param hardware as the phone, its firmware file and its user agent name it: {@code 430HD}
 */
public record CustomModel(PhoneModel model, PhoneModel like, String hardware, String description) { }
