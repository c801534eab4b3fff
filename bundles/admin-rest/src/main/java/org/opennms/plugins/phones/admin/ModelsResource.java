package org.opennms.plugins.phones.admin;

import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.ModelList;
import org.opennms.plugins.phones.admin.view.ModelRow;
import org.opennms.plugins.phones.admin.view.NewModel;
import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.fleet.Models;
import org.opennms.plugins.phones.api.model.PhoneModel;

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

    @Override
    public Response add(NewModel model, SecurityContext who, UriInfo uri) {
        NewModel given = Bad.body(model);
        CustomModel added = new CustomModel(Bad.required("model", given.model(), PhoneModel::new),
                Bad.required("like", given.like(), PhoneModel::new), orNone(given.hardware()), orNone(given.description()));
        ModelRow row = ModelRow.of(models.add(added, Optional.ofNullable(given.text()), Guard.operator(who)));
        return Response.created(uri.getAbsolutePathBuilder().path("{model}").build(row.model())).entity(row).build();
    }

    @Override
    public void delete(PhoneModel model, SecurityContext who) {
        models.delete(model, Guard.operator(who));
    }

    private static String orNone(String text) {
        return text == null ? "" : text;
    }
}
