package org.opennms.plugins.phones.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Explanation.Layer;
import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.host.Services;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.Tx;

/** Renders a model's template with the values of default, system, model, region, the phone's facts and the phone. */
public final class LayeredConfigGenerator implements ConfigGenerator {

    /** Shows what a template makes of nothing but the values all phones of its model share. */
    private static final Phone ANYBODY = Phone.pending(MacAddress.NONE, IpAddress.LOOPBACK, Instant.EPOCH)
            .approvedIn(Optional.empty(), Optional.empty());

    private static final String NOT_IN_ITS_TEMPLATE = "its template does not use it";
    private static final String NOT_IN_ANY_TEMPLATE = "no template uses it";

    private final KnownModels models;
    private final List<Advertised> advertised;
    private final Compiler compiler = new Compiler();

    /**
     * @param families   those present; may change
     * @param advertised one, once the core is up. A list, since the core itself waits for us to appear first
     */
    public LayeredConfigGenerator(List<PhoneFamily> families, List<Advertised> advertised) {
        this.models = new KnownModels(new Services<>(families));
        this.advertised = new Services<>(advertised);
    }

    @Override
    public Rendered privateFile(Tx view, Phone phone) {
        PhoneModel model = phone.model().orElseThrow(() -> new Conflict(
                "the model of phone " + phone.mac() + " is not known yet; wait for its report or name the model"));
        Known known = models.known(view, model);
        return privateFile(view, phone, known, template(view, known));
    }

    private Rendered privateFile(Tx view, Phone phone, Known known, CompiledTemplate template) {
        Optional<PhoneUser> user = user(view, phone);
        Map<String, Placeholder> region = phone.region()
                .map(r -> placeholders(view, Kind.REGION, r.text())).orElse(Map.of());
        Map<String, Placeholder> own = placeholders(view, Kind.PHONE, phone.mac().digits());
        Map<String, String> facts = known.templates().ofPhone(phone, user, known.info());
        // A pending phone's file goes to whoever asks with its MAC address: no secret that was set stands in it.
        boolean secretsToo = !phone.isPending();
        Values values = shared(view, known, secretsToo).with(region, secretsToo).withFacts(facts).with(own, secretsToo);
        List<Finding> findings = new ArrayList<>();
        warnOfNoEffect(template, region, "region", findings);
        warnOfNoEffect(template, own, "phone", findings);
        return checked(known, known.rendering(template, FileKind.PRIVATE).render(ofName(known).withFacts(facts), values, findings));
    }

    @Override
    public Rendered globalFile(Tx view, PhoneModel model) {
        Known known = models.known(view, model);
        return globalFile(view, known, template(view, known));
    }

    private Rendered globalFile(Tx view, Known known, CompiledTemplate template) {
        Rendered file = known.rendering(template, FileKind.GLOBAL)
                .render(ofName(known), shared(view, known, true), new ArrayList<>());
        return checked(known, file.with(new Linter(compiler.catalogue(known.family()), file).secretsIn(known.text(file))));
    }

    /** What its family finds; which other files there are is not asked, since they come and go without this one. */
    private static Rendered checked(Known known, Rendered file) {
        return file.with(known.family().facts().findings(file.fileName(), file.content(), name -> true));
    }

    @Override
    public List<Finding> lint(Tx view, Phone phone, Rendered file) {
        Known known = known(view, phone);
        CompiledTemplate template = template(view, known);
        List<Finding> findings = new ArrayList<>(lint(known, template, file));
        if (file.kind() == FileKind.PRIVATE) {
            findings.addAll(new UnusedPlaceholders(view, template.used())
                    .in(new PlaceholderScope(Kind.PHONE, phone.mac().digits()), NOT_IN_ITS_TEMPLATE));
        }
        return findings;
    }

    @Override
    public List<Finding> lint(Tx view, Template template) {
        Known known = models.known(view, template.model());
        CompiledTemplate compiled = compiler.compiled(known.templates(), template);
        List<Rendered> files = new ArrayList<>();
        compiled.section(FileKind.GLOBAL).ifPresent(s -> files.add(globalFile(view, known, compiled)));
        files.add(privateFile(view, ANYBODY.with(template.model()), known, compiled));
        List<Finding> findings = new ArrayList<>();
        for (Rendered file : files) {
            findings.addAll(file.with(lint(known, compiled, file)).findings());
        }
        findings.addAll(new UnusedPlaceholders(view, compiled.used())
                .in(new PlaceholderScope(Kind.MODEL, template.model().text()), NOT_IN_ITS_TEMPLATE));
        usedAnywhere(view, compiled).map(used -> new UnusedPlaceholders(view, used)).ifPresent(nowhere -> {
            findings.addAll(nowhere.in(PlaceholderScope.SYSTEM, NOT_IN_ANY_TEMPLATE));
            view.regions().list().forEach(region -> findings.addAll(
                    nowhere.in(new PlaceholderScope(Kind.REGION, region.name().text()), NOT_IN_ANY_TEMPLATE)));
        });
        return findings;
    }

    private List<Finding> lint(Known known, CompiledTemplate template, Rendered file) {
        Catalogue catalogue = compiler.catalogue(known.family());
        if (catalogue.isEmpty()) {
            return List.of();
        }
        Optional<String> globalFile = template.section(FileKind.GLOBAL).map(s -> s.name().fixed()
                .orElseGet(() -> known.rendering(template, FileKind.GLOBAL).fileName(ofName(known))));
        String text = known.text(file);
        CompiledTemplate.Section section = template.section(file.kind()).orElseThrow();
        boolean clean = section.clean() && !PlaceholderText.isStrayIn(text);
        return new Linter(catalogue, file).lint(text, globalFile, section.lines(), clean);
    }

    @Override
    public FileDiff diff(Tx view, PhoneModel model, Optional<ConfigFile> has, Rendered made, Supplier<Set<String>> secrets) {
        Known known = models.known(view, model);
        return has.map(file -> known.differences(file, made, compiler.catalogue(known.family()), secrets).diff())
                .orElseGet(() -> new FileDiff(FileDiff.Kind.NEW, List.of(), List::of, made::masked));
    }

    @Override
    public List<Explanation> explain(Tx view, Phone phone) {
        Known known = known(view, phone);
        CompiledTemplate template = template(view, known);
        Explainer explainer = new Explainer(layers(view, phone, known), template.template().engine());
        for (TemplateSection section : known.templates().sections(template.template())) {
            explainer.add(section.kind() == FileKind.GLOBAL ? globalFile(view, known, template)
                    : privateFile(view, phone, known, template), section.body());
        }
        return explainer.explanations();
    }

    private Layers layers(Tx view, Phone phone, Known known) {
        Optional<PhoneUser> user = user(view, phone);
        Map<String, String> facts = known.templates().ofPhone(phone.with(PhoneDetails.NONE), Optional.empty(), known.info());
        Map<String, String> details = new HashMap<>(known.templates().ofPhone(phone, Optional.empty(), known.info()));
        Map<String, String> ofUser = new HashMap<>(known.templates().ofPhone(phone, user, known.info()));
        String model = known.info().model().text();
        ofUser.entrySet().removeAll(details.entrySet());
        details.entrySet().removeAll(facts.entrySet());
        return new Layers(compiler.secretKeys(known.templates()))
                .with(Layer.DEFAULT, defaults(known))
                .withSet(Layer.SYSTEM, "", placeholders(view, Kind.SYSTEM, ""))
                .withSet(Layer.MODEL, model, placeholders(view, Kind.MODEL, model))
                .withSet(Layer.REGION, phone.region().map(RegionName::text).orElse(""), phone.region()
                        .map(r -> placeholders(view, Kind.REGION, r.text())).orElse(Map.of()))
                .withFacts(Layer.FACT, "", facts)
                .withFacts(Layer.DETAILS, "", details)
                .withFacts(Layer.USER, user.map(u -> u.name().text()).orElse(""), ofUser)
                .withSet(Layer.PHONE, phone.mac().digits(), placeholders(view, Kind.PHONE, phone.mac().digits()));
    }

    /** With what nobody has set by hand. Empty where another template cannot be read, so that nobody knows what it uses. */
    private Optional<Set<String>> usedAnywhere(Tx view, CompiledTemplate edited) {
        Set<String> used = new HashSet<>(edited.used());
        try {
            for (Template template : models.templates(view)) {
                PhoneFamily.FamilyTemplates family = models.known(view, template.model()).templates();
                used.addAll(family.ownSecrets());
                if (!template.model().equals(edited.template().model())) {
                    used.addAll(compiler.compiled(family, template).used());
                }
            }
        } catch (Invalid e) {
            return Optional.empty();
        }
        return Optional.of(used);
    }

    @Override
    public List<Template> templates(Tx view) {
        return models.templates(view);
    }

    private Known known(Tx view, Phone phone) {
        return models.known(view, phone.model().orElseThrow(() -> new Conflict(
                "the model of phone " + phone.mac() + " is not known yet")));
    }

    /** Nobody, as long as the phone is pending. */
    private static Optional<PhoneUser> user(Tx view, Phone phone) {
        return phone.user().filter(u -> !phone.isPending()).flatMap(u -> view.users().find(u));
    }

    private CompiledTemplate template(Tx view, Known known) {
        return compiler.compiled(known.templates(), models.template(view, known));
    }

    /** A file's name follows from the phone alone: no placeholder makes one phone's file another's. */
    private Values ofName(Known known) {
        return new Values(defaults(known), compiler.secretKeys(known.templates()));
    }

    /** The layers that all phones of a model share. */
    private Values shared(Tx view, Known known, boolean secretsToo) {
        return new Values(defaults(known), compiler.secretKeys(known.templates()))
                .with(placeholders(view, Kind.SYSTEM, ""), secretsToo)
                .with(placeholders(view, Kind.MODEL, known.info().model().text()), secretsToo);
    }

    private Map<String, Values.Value> defaults(Known known) {
        for (Advertised present : advertised) {
            return compiler.defaults(known.templates(), known.info(), present);
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
}
