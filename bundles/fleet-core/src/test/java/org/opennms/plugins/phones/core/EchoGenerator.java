package org.opennms.plugins.phones.core;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.store.Tx;

/** Writes into a file what it was made from; a SYSTEM placeholder "bad" makes private files bad. */
final class EchoGenerator implements ConfigGenerator {

    static final Duration PERIOD = Duration.ofMinutes(5);

    @Override
    public Rendered privateFile(Tx view, Phone phone) {
        String user = phone.user().flatMap(view.users()::find).flatMap(PhoneUser::displayName).orElse("nobody");
        String text = "model=" + phone.model().orElseThrow() + "\nregion=" + phone.region().map(Object::toString).orElse("")
                + "\nuser=" + phone.user().map(Object::toString).orElse("") + "\nname=" + user
                + "\nvalues=" + view.config().placeholders(PlaceholderScope.SYSTEM).keySet() + "\n";
        boolean bad = view.config().placeholders(PlaceholderScope.SYSTEM).containsKey("bad");
        return rendered(phone.mac() + ".cfg", FileKind.PRIVATE, text, bad);
    }

    @Override
    public Rendered globalFile(Tx view, PhoneModel model) {
        return rendered(model + "_global.cfg", FileKind.GLOBAL, "model=" + model + "\n", false);
    }

    private static Rendered rendered(String name, FileKind kind, String text, boolean bad) {
        return new Rendered(name, kind, "Echo", Content.of(text, StandardCharsets.UTF_8), () -> text, Optional.of(PERIOD),
                bad ? List.of(new Finding(Finding.Level.ERROR, name, 2, "a bad value")) : List.of());
    }

    @Override
    public List<Finding> lint(Tx view, Phone phone, Rendered file) {
        return List.of(new Finding(Finding.Level.WARNING, file.fileName(), 2, "looked at for " + phone.mac()));
    }

    @Override
    public List<Finding> lint(Tx view, Template template) {
        return List.of(new Finding(Finding.Level.WARNING, template.name(), 1, "made of " + template.text()));
    }

    @Override
    public List<Template> templates(Tx view) {
        return view.config().templates();
    }

    @Override
    public FileDiff diff(Tx view, PhoneModel model, Optional<ConfigFile> has, Rendered made, Supplier<Set<String>> secrets) {
        List<String> before = has.map(f -> f.content().text(StandardCharsets.UTF_8).lines().toList()).orElse(List.of());
        List<String> keys = made.masked().lines().filter(line -> !before.contains(line)).map(line -> line.split("=")[0]).toList();
        boolean same = has.filter(f -> f.content().equals(made.content())).isPresent();
        return new FileDiff(same ? FileDiff.Kind.NONE : has.isPresent() ? FileDiff.Kind.KEYS : FileDiff.Kind.NEW, keys,
                List::of, () -> "");
    }

    @Override
    public List<Explanation> explain(Tx view, Phone phone) {
        return privateFile(view, phone).masked().lines().map(line -> line.split("=", 2)).map(line -> new Explanation(line[0],
                line[1], List.of(new Explanation.Line(phone.mac() + ".cfg", 1, "", line[1], List.of())))).toList();
    }
}
