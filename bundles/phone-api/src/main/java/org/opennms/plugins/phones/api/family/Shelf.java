package org.opennms.plugins.phones.api.family;

import java.util.Optional;

import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** What a family sees while it writes a script: for whom, as far as that is known, and what there is to fetch. */
public interface Shelf {

    Advertised advertised();

    /** What the User-Agent of whoever asks says. */
    Optional<Recognised> agent();

    /** The model of whoever asks, where it is a phone of ours; that of a shipped model where an operator has added its own. */
    Optional<PhoneModel> model();

    /**
     * What a placeholder stands for in files of a model: as shipped, set for the system or for the model, and, where the
     * phone that asks is known and of this model, for its region and itself. Empty for a secret, since scripts are public.
     */
    String value(PhoneModel model, String key);

    /** Whether a file or an image may be fetched by that name, in any case. */
    boolean has(String name);

    /** A number of ten digits that grows with whatever operators change, and after each start, and never falls. */
    long version();
}
