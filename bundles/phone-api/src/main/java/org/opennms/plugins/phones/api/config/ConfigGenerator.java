package org.opennms.plugins.phones.api.config;

import java.util.List;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;

/** Template + placeholders -> files. Pure: reads through the given view and writes nothing. */
public interface ConfigGenerator {

    /**
     * The private file of a phone as it is in {@code view}'s users and placeholders. A phone without a user gets no
     * user values.
     *
     * @throws org.opennms.plugins.phones.api.error.Conflict where the phone's model is unknown
     * @throws org.opennms.plugins.phones.api.error.NotFound where the model has no template
     */
    Rendered privateFile(Tx view, Phone phone);

    /**
     * The global file of a model; its name is {@link Rendered#fileName}.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where no family has the model, or its template makes no global file
     */
    Rendered globalFile(Tx view, PhoneModel model);

    /** Every template: the edited one where there is one, else the family's. By model. */
    List<Template> templates(Tx view);
}
