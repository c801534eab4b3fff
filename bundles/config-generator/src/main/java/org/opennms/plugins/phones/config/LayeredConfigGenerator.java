package org.opennms.plugins.phones.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyTemplates;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.store.Tx;

/** Renders a model's template with the values of default, system, model, region, the phone's facts and the phone. */
public final class LayeredConfigGenerator implements ConfigGenerator {

    private final List<PhoneFamily> families;
    private final List<Advertised> advertised;
    private final Compiler compiler = new Compiler();

    /**
     * @param families   those present; may change
     * @param advertised one, once the core is up. A list, since the core itself waits for us to appear first
     */
    public LayeredConfigGenerator(List<PhoneFamily> families, List<Advertised> advertised) {
        this.families = families;
        this.advertised = advertised;
    }

    @Override
    public Rendered privateFile(Tx view, Phone phone) {
        PhoneModel model = phone.model().orElseThrow(() -> new Conflict(
                "the model of phone " + phone.mac() + " is not known yet; wait for its report or name the model"));
        Known known = known(model);
        CompiledTemplate template = template(view, known);
        Optional<PhoneUser> user = phone.user().filter(u -> !phone.isPending()).flatMap(u -> view.users().find(u));
        Map<String, Placeholder> region = phone.region()
                .map(r -> placeholders(view, Kind.REGION, r.text())).orElse(Map.of());
        Map<String, Placeholder> own = placeholders(view, Kind.PHONE, phone.mac().digits());
        Map<String, String> facts = known.templates.ofPhone(phone, user, known.info);
        // A pending phone's file goes to whoever asks with its MAC address: no secret that was set stands in it.
        boolean secretsToo = !phone.isPending();
        Values values = shared(view, known, secretsToo).with(region, secretsToo).withFacts(facts).with(own, secretsToo);
        List<Finding> findings = new ArrayList<>();
        warnOfNoEffect(template, region, "region", findings);
        warnOfNoEffect(template, own, "phone", findings);
        // A file's name follows from the phone alone: no placeholder makes one phone's file another's.
        Values ofName = new Values(defaults(known), compiler.secretKeys(known.templates)).withFacts(facts);
        return rendering(known, template, FileKind.PRIVATE).render(ofName, values, findings);
    }

    @Override
    public Rendered globalFile(Tx view, PhoneModel model) {
        Known known = known(model);
        CompiledTemplate template = template(view, known);
        Values ofName = new Values(defaults(known), compiler.secretKeys(known.templates));
        return rendering(known, template, FileKind.GLOBAL).render(ofName, shared(view, known, true), new ArrayList<>());
    }

    @Override
    public List<Template> templates(Tx view) {
        Map<PhoneModel, Template> edited = view.config().templates().stream()
                .collect(Collectors.toMap(Template::model, Function.identity()));
        List<Template> templates = new ArrayList<>();
        for (PhoneFamily family : families) {
            for (Template shipped : family.templates().shipped()) {
                templates.add(edited.getOrDefault(shipped.model(), shipped));
            }
        }
        templates.sort(Comparator.comparing(Template::model));
        return templates;
    }

    private Known known(PhoneModel model) {
        for (PhoneFamily family : families) {
            for (ModelInfo info : family.models()) {
                if (info.model().equals(model)) {
                    return new Known(family, family.templates(), info);
                }
            }
        }
        throw new NotFound("no family of phones has the model " + model);
    }

    private CompiledTemplate template(Tx view, Known known) {
        PhoneModel model = known.info.model();
        Template template = view.config().template(model)
                .or(() -> known.templates.shipped().stream().filter(t -> t.model().equals(model)).findFirst())
                .orElseThrow(() -> new NotFound("the model " + model + " has no template"));
        return compiler.compiled(known.templates, template);
    }

    /** The layers that all phones of a model share. */
    private Values shared(Tx view, Known known, boolean secretsToo) {
        return new Values(defaults(known), compiler.secretKeys(known.templates))
                .with(placeholders(view, Kind.SYSTEM, ""), secretsToo)
                .with(placeholders(view, Kind.MODEL, known.info.model().text()), secretsToo);
    }

    private Map<String, Values.Value> defaults(Known known) {
        for (Advertised present : advertised) {
            return compiler.defaults(known.templates, known.info, present);
        }
        throw new Busy("the addresses phones are told are not known yet; try again in a moment");
    }

    private static Map<String, Placeholder> placeholders(Tx view, Kind kind, String of) {
        return view.config().placeholders(new PlaceholderScope(kind, of));
    }

    private static void warnOfNoEffect(CompiledTemplate template, Map<String, Placeholder> set, String of,
                                       List<Finding> findings) {
        Set<String> globalOnly = template.globalOnly();
        if (globalOnly.isEmpty()) {
            return;
        }
        set.keySet().stream().filter(globalOnly::contains).sorted().forEach(key -> findings.add(new Finding(
                Finding.Level.WARNING, "", 0, key + " is set for the " + of
                + " but used in the global file only, where it has no effect")));
    }

    private static Rendering rendering(Known known, CompiledTemplate template, FileKind kind) {
        CompiledTemplate.Section section = template.section(kind).orElseThrow(() -> new NotFound(
                "the template " + template.template().name() + " makes no "
                + (kind == FileKind.GLOBAL ? "global" : "private") + " file"));
        return new Rendering(section, template.template().name(), known.family.charset());
    }

    private record Known(PhoneFamily family, FamilyTemplates templates, ModelInfo info) { }
}
