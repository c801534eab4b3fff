package org.opennms.plugins.phones.admin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.GeneratedFile;
import org.opennms.plugins.phones.admin.view.Generation;
import org.opennms.plugins.phones.admin.view.PlaceholderUseRow;
import org.opennms.plugins.phones.admin.view.PlaceholderUses;
import org.opennms.plugins.phones.admin.view.TemplateList;
import org.opennms.plugins.phones.admin.view.TemplateRow;
import org.opennms.plugins.phones.admin.view.TemplateText;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.KnownModel;
import org.opennms.plugins.phones.api.fleet.Models;
import org.opennms.plugins.phones.api.fleet.Placeholders;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Templates, each edit guarded by an ETag. */
public final class TemplatesResource implements TemplatesApi {


    /** As that of a body in JSON. */
    private static final int LARGEST = 1 << 20;

    private final Configurations configurations;
    private final Models models;
    private final Placeholders placeholders;

    TemplatesResource(Configurations configurations, Models models, Placeholders placeholders) {
        this.configurations = configurations;
        this.models = models;
        this.placeholders = placeholders;
    }

    @Override
    public TemplateList list() {
        Map<PhoneModel, Long> devices = models.list().stream().collect(Collectors.toMap(KnownModel::model, KnownModel::phones));
        return new TemplateList(configurations.templates().stream()
                .map(t -> TemplateRow.of(t, devices.getOrDefault(t.model(), 0L))).toList());
    }

    @Override
    public Response get(PhoneModel model) {
        return answer(find(model));
    }

    @Override
    public Response save(PhoneModel model, TemplateText template, String etag, SecurityContext who) {
        TemplateText given = Bad.body(template);
        if (given.model() != null && !given.model().equals(model.text())) {
            throw Bad.field("model", "is not the one of the path");
        }
        Template read = read(model, etag);
        return save(new Template(model, given.name() == null ? read.name() : given.name(),
                given.description() == null ? read.description() : given.description(),
                Bad.optional("engine", given.engine(), word -> Bad.word(Template.Engine.class, word)).orElse(read.engine()),
                Bad.required("text", given.text(), text -> text), true), read, who);
    }

    private Template read(PhoneModel model, String etag) {
        Template read = find(model);
        Etags.check(etag, etag(read), "the template of " + model);
        return read;
    }

    private Response save(Template template, Template read, SecurityContext who) {
        try {
            configurations.save(template, read, Guard.operator(who));
        } catch (Invalid e) {
            throw Bad.field("text", e.getMessage());
        }
        return answer(find(template.model()));
    }

    @Override
    public Response download(PhoneModel model) {
        Template template = find(model);
        return Response.ok(template.text().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_XML).tag(etag(template))
                .header("Content-Disposition", "attachment; filename=\"" + model + ".xml\"").build();
    }

    @Override
    public Response upload(PhoneModel model, Upload text, String etag, SecurityContext who) {
        Template read = read(model, etag);
        return save(new Template(model, read.name(), read.description(), read.engine(), text(text), true), read, who);
    }

    private static String text(Upload body) {
        try {
            byte[] bytes = Bad.body(body).bytes(LARGEST, "a template");
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Bad.field("body", "is not UTF-8");
        }
    }

    @Override
    public PlaceholderUses placeholders(PhoneModel model) {
        return new PlaceholderUses(placeholders.uses(model).stream().map(PlaceholderUseRow::of).toList());
    }

    @Override
    public Generation generate(PhoneModel model, SecurityContext who) {
        List<ConfigFile> changed = models.generate(model, "", Guard.operator(who)).stream().toList();
        return new Generation(changed.size(), changed.stream().map(GeneratedFile::of).toList());
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

    private static String etag(Template template) {
        return Etags.of(template.name(), template.description(), template.engine().name(),
                Boolean.toString(template.edited()), template.text());
    }
}
