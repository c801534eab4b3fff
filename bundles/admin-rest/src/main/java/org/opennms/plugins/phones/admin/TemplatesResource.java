package org.opennms.plugins.phones.admin;

import java.nio.charset.StandardCharsets;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.TemplateList;
import org.opennms.plugins.phones.admin.view.TemplateRow;
import org.opennms.plugins.phones.admin.view.TemplateText;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Templates, each edit guarded by an ETag. */
public final class TemplatesResource implements TemplatesApi {

    private static final int PRECONDITION_REQUIRED = 428;

    private final Configurations configurations;

    TemplatesResource(Configurations configurations) {
        this.configurations = configurations;
    }

    @Override
    public TemplateList list() {
        return new TemplateList(configurations.templates().stream().map(TemplateRow::of).toList());
    }

    @Override
    public Response get(PhoneModel model) {
        return answer(find(model));
    }

    @Override
    public Response save(PhoneModel model, TemplateText template, String etag, SecurityContext who) {
        TemplateText given = Bad.body(template);
        if (etag == null) {
            throw Bad.problem(PRECONDITION_REQUIRED, "Precondition Required", "name the ETag you have read", "If-Match");
        }
        if (given.model() != null && !given.model().equals(model.text())) {
            throw Bad.field("model", "is not the one of the path");
        }
        Template read = find(model);
        if (!etag.strip().equals('"' + etag(read) + '"')) {
            throw new Stale("somebody else has changed the template of " + model + " since you have read it");
        }
        configurations.save(new Template(model, given.name() == null ? read.name() : given.name(),
                given.description() == null ? read.description() : given.description(),
                Bad.optional("engine", given.engine(), word -> Bad.word(Template.Engine.class, word)).orElse(read.engine()),
                Bad.required("text", given.text(), text -> text), true), read, Guard.operator(who));
        return answer(find(model));
    }

    @Override
    public void restore(PhoneModel model, SecurityContext who) {
        configurations.restore(model, Guard.operator(who));
    }

    private Template find(PhoneModel model) {
        return configurations.templates().stream().filter(t -> t.model().equals(model)).findFirst()
                .orElseThrow(() -> new NotFound("there is no template of " + model));
    }

    private static Response answer(Template template) {
        return Response.ok(TemplateText.of(template)).tag(etag(template)).build();
    }

    /** Of all that can be edited; blank lines between, for no part but the last has any. */
    private static String etag(Template template) {
        return Content.of(String.join("\n\n", template.name(), template.description(), template.engine().name(),
                Boolean.toString(template.edited()), template.text()), StandardCharsets.UTF_8).sha256();
    }
}
