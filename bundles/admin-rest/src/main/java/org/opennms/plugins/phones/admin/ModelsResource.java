package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.admin.view.ModelList;
import org.opennms.plugins.phones.admin.view.ModelRow;
import org.opennms.plugins.phones.api.fleet.Models;

/** Models, by the use cases of the fleet. */
public final class ModelsResource implements ModelsApi {

    private final Models models;

    ModelsResource(Models models) {
        this.models = models;
    }

    @Override
    public ModelList list() {
        return new ModelList(models.list().stream().map(ModelRow::of).toList());
    }
}
