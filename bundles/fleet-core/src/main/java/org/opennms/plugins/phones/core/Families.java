package org.opennms.plugins.phones.core;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.SecretKeys;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.family.Wanted;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.host.Services;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.store.Tx;

/** The families present, asked as if they were one. They come and go while we run. */
public final class Families {

    private final List<PhoneFamily> present;
    private final Advertised advertised;

    public Families(List<PhoneFamily> present, Advertised advertised) {
        this.present = new Services<>(present);
        this.advertised = advertised;
    }

    boolean none() {
        return present.isEmpty();
    }

    /** Those of the families alone. */
    List<ModelInfo> models() {
        return present.stream().flatMap(f -> f.models().stream()).toList();
    }

    /** With those that operators have added, by model. */
    List<ModelInfo> models(Tx view) {
        return Stream.concat(models().stream(), view.models().list().stream().flatMap(m -> info(m).stream()))
                .sorted(Comparator.comparing(ModelInfo::model)).toList();
    }

    Optional<ModelInfo> model(PhoneModel model) {
        return present.stream().flatMap(f -> f.models().stream()).filter(m -> m.model().equals(model)).findFirst();
    }

    /** One of a family, or one that an operator has added. */
    Optional<ModelInfo> model(Tx view, PhoneModel model) {
        return model(model).or(() -> view.models().find(model).flatMap(this::info));
    }

    /** Empty while the family of the model it is like is away. */
    private Optional<ModelInfo> info(CustomModel added) {
        return model(added.like())
                .map(like -> new ModelInfo(added.model(), added.hardware(), like.lync(), added.description()));
    }

    /** The family that has this model, or the one that an added model is like. */
    PhoneFamily of(Tx view, PhoneModel model) {
        return family(view, model).orElseThrow(() -> new NotFound("no family of phones here knows the model " + model));
    }

    private Optional<PhoneFamily> family(Tx view, PhoneModel model) {
        return having(model).or(() -> view.models().find(model).flatMap(added -> having(added.like())));
    }

    private Optional<PhoneFamily> having(PhoneModel model) {
        return present.stream().filter(f -> f.models().stream().anyMatch(m -> m.model().equals(model))).findFirst();
    }

    Map<String, String> defaults(Tx view, PhoneModel model) {
        PhoneFamily family = of(view, model);
        return family.templates().defaults(model(view, model).orElseThrow(), advertised);
    }

    Optional<Recognised> recognise(String userAgent) {
        return first(f -> f.recognise(userAgent));
    }

    /** By what the report says of its model, else by its user agent. */
    Optional<PhoneModel> modelOf(Report report) {
        Optional<Recognised> named = report.field("model")
                .flatMap(model -> first(f -> f.recognise(model, report.field("fwVersion"))));
        return named.or(() -> report.field("userAgent").flatMap(this::recognise))
                .flatMap(Recognised::model).map(ModelInfo::model);
    }

    /** The text of a boot file and what it is to be written in. */
    Optional<BootFile> bootFile(String path) {
        return first(f -> f.bootFile(path, advertised).map(text -> new BootFile(text, f.charset())));
    }

    /** What is wanted by a name that a family's phones share; lower case, without folders. */
    Optional<Asked> wanted(String name) {
        return first(f -> f.wanted(name).map(wanted -> new Asked(f, wanted)));
    }

    /** The shipped model that this one is, or was made from. */
    Optional<PhoneModel> shipped(Tx view, PhoneModel model) {
        return model(model).map(ModelInfo::model).or(() -> view.models().find(model).map(CustomModel::like));
    }

    Advertised advertised() {
        return advertised;
    }

    /** Whether there is something that anybody may fetch by that name, in any case. */
    boolean isThere(Tx view, String name) {
        return view.firmware().find(name).isPresent() || wanted(FileNames.lower(name)).isPresent()
                || view.files().current(name).filter(file -> file.kind() != FileKind.PRIVATE).isPresent();
    }

    /** What the families say of a file that is no model's, by its name; what the model's family says of any other. */
    List<Finding> findings(Tx view, ConfigFile file, Predicate<String> there) {
        return family(view, file.model()).or(() -> wanted(FileNames.lower(file.name())).map(Asked::family))
                .map(family -> family.facts().findings(file.name(), file.content(), there)).orElse(List.of());
    }

    boolean needsUser(Tx view, ModelInfo model) {
        return family(view, model.model()).map(family -> family.facts().needsUser(model)).orElse(!model.lync());
    }

    List<AlarmType> alarms() {
        return present.stream().flatMap(f -> f.facts().alarms().stream()).toList();
    }

    /** What files of the model are written in; UTF-8 where no family knows it. */
    Charset charset(Tx view, PhoneModel model) {
        return family(view, model).map(PhoneFamily::charset).orElse(StandardCharsets.UTF_8);
    }

    /** What files are written in that belong to no model. */
    Charset charset() {
        return present.stream().findFirst().map(PhoneFamily::charset).orElse(StandardCharsets.UTF_8);
    }

    /** The keys of files whose values nobody is shown. */
    SecretKeys secretKeys() {
        return new SecretKeys(present.stream().flatMap(f -> f.facts().parameters().stream()).toList());
    }

    /** What to serve so that phones take a file as it was. */
    Content onRollback(Tx view, ConfigFile then) {
        return family(view, then.model()).map(family -> family.facts().onRollback(then.kind(), then.content()))
                .orElse(then.content());
    }

    boolean isSecret(String placeholderKey) {
        return present.stream().anyMatch(f -> f.templates().secretKeys().contains(placeholderKey));
    }

    /** The keys for which this fleet has random secrets of its own, with what they are for. */
    Map<String, String> ownSecrets() {
        Map<String, String> words = new TreeMap<>();
        present.stream().map(PhoneFamily::templates).forEach(templates -> templates.ownSecrets()
                .forEach(key -> words.put(key, templates.descriptions().getOrDefault(key, ""))));
        return words;
    }

    private <T> Optional<T> first(Function<PhoneFamily, Optional<T>> question) {
        Stream<Optional<T>> answers = present.stream().map(question);
        return answers.flatMap(Optional::stream).findFirst();
    }

    /** What is wanted of which family. */
    record Asked(PhoneFamily family, Wanted wanted) { }

    /** A boot file before it is bytes. */
    record BootFile(String text, Charset charset) { }
}
