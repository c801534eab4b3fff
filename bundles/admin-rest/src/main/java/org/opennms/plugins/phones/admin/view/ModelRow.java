package org.opennms.plugins.phones.admin.view;

import org.opennms.plugins.phones.api.fleet.KnownModel;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A model that devices may be of.
 *
 * @param kind      lync: users sign in at the phone; generic: a SIP account is written into its file
 * @param like      the shipped model an added one was made from
 * @param macPrefix with what the MAC address of such a device begins, as a rule
 * @param devices   how many are of it; {@code devices?model=} lists them
 */
public record ModelRow(String model, String hardware, String kind, String description, String like, String macPrefix,
                       long devices) {

    public static ModelRow of(KnownModel model) {
        return new ModelRow(model.model().text(), model.hardware(), model.lync() ? "lync" : "generic", model.description(),
                model.like().map(PhoneModel::text).orElse(null), model.macPrefix().orElse(null), model.phones());
    }
}
