package org.opennms.plugins.phones.api.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The models that operators have added beside those of the families. */
public interface ModelRows {

    Optional<CustomModel> find(PhoneModel model);

    /** By model. */
    List<CustomModel> list();

    void save(CustomModel model);

    boolean delete(PhoneModel model);

    /** How many phones are of each model; a model without phones is absent. */
    Map<PhoneModel, Long> usage();
}
