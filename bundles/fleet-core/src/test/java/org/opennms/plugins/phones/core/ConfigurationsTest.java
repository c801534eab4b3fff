package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Status;

class ConfigurationsTest {

    private final Fixture fleet = new Fixture();
    private final Configurations configurations = fleet.core.configurations();

    @AfterEach
    void close() {
        fleet.close();
    }

    static Placeholder system(String key, String value) {
        return new Placeholder(PlaceholderScope.SYSTEM, key, value, "", false);
    }

    // S-016
    @Test
    void a_changed_value_reaches_a_phone_when_it_is_generated_on_purpose() {
        fleet.approved(MAC);
        configurations.save(system("Language", "German"), ANNA);
        assertThat(revision()).isEqualTo(1);

        List<ConfigFile> changed = configurations.generate(MAC, "German for all", ANNA);

        assertThat(changed).extracting(ConfigFile::name).containsExactly(MAC + ".cfg");
        assertThat(revision()).isEqualTo(2);
        assertThat(configurations.generate(MAC, "again", ANNA)).isEmpty();
    }

    // N-01
    @Test
    void a_preview_says_all_there_is_to_say_and_writes_nothing() {
        fleet.imported(MAC);

        List<Rendered> files = configurations.preview(MAC);

        assertThat(files).hasSize(2).allSatisfy(file ->
                assertThat(file.findings()).extracting(Finding::text).containsExactly("looked at for " + MAC));
        assertThat(configurations.lint(new Template(new PhoneModel("Echo_1"), "Echo", "", Template.Engine.PLAIN, "x", true)))
                .extracting(Finding::text).containsExactly("made of x");
    }

    @Test
    void a_phone_whose_file_would_be_bad_keeps_the_one_it_has() {
        fleet.approved(MAC);
        configurations.save(system("bad", "x"), ANNA);

        assertThatThrownBy(() -> configurations.generate(MAC, "r", ANNA)).isInstanceOf(Invalid.class);
        assertThat(revision()).isEqualTo(1);
    }

    @Test
    void a_preview_shows_both_files_and_writes_nothing() {
        fleet.say(MAC, HERE, Status.STARTED);
        int writes = fleet.store.writes();

        assertThat(configurations.preview(MAC)).extracting(Rendered::fileName)
                .containsExactly("Fake_10X_global.cfg", MAC + ".cfg");
        assertThat(fleet.store.writes()).isEqualTo(writes);
        assertThatThrownBy(() -> configurations.preview(mac(1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> configurations.generate(MAC, "r", ANNA)).isInstanceOf(Conflict.class);
    }

    @Test
    void a_secret_value_is_secret_whoever_says_otherwise_and_is_never_journalled() {
        configurations.save(system("AdminPassword", "geheim"), ANNA);

        assertThat(configurations.placeholders(PlaceholderScope.SYSTEM)).singleElement()
                .satisfies(p -> assertThat(p.secret()).isTrue());
        assertThat(fleet.core.phones().activities(Optional.empty(), 10)).extracting(Activity::text)
                .noneMatch(text -> text.contains("geheim"));
    }

    @Test
    void a_value_needs_something_it_is_for() {
        assertThatThrownBy(() -> save(Kind.REGION, "Paris")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(Kind.PHONE, MAC.digits())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(Kind.MODEL, "Fake_99X")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(Kind.DEFAULT, "Fake_10X")).isInstanceOf(Invalid.class);
        save(Kind.REGION, "berlin");
        assertThat(configurations.placeholders(new PlaceholderScope(Kind.REGION, "Berlin"))).hasSize(1);
        configurations.delete(new PlaceholderScope(Kind.REGION, "Berlin"), "Language", ANNA);
        assertThatThrownBy(() -> configurations.delete(new PlaceholderScope(Kind.REGION, "Berlin"), "Language", ANNA))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_shipped_values_of_a_model_can_be_looked_at() {
        assertThat(configurations.placeholders(new PlaceholderScope(Kind.DEFAULT, "Fake_10X")))
                .extracting(Placeholder::value).containsExactly("English");
    }

    @Test
    void a_template_is_read_before_it_is_kept() {
        assertThatThrownBy(() -> configurations.save(template("Fake_10X", ""), ANNA)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> configurations.save(template("Fake_99X", "x"), ANNA)).isInstanceOf(NotFound.class);

        configurations.save(template("Fake_10X", "x"), ANNA);

        assertThat(configurations.templates()).singleElement().satisfies(t -> assertThat(t.edited()).isTrue());
        configurations.restore(FakeFamily.SIP.model(), ANNA);
        assertThat(configurations.templates()).isEmpty();
    }

    private static Template template(String model, String text) {
        return new Template(new PhoneModel(model), "mine", "", Template.Engine.PLAIN, text, false);
    }

    private void save(Kind kind, String of) {
        configurations.save(new Placeholder(new PlaceholderScope(kind, of), "Language", "German", "", false), ANNA);
    }

    private long revision() {
        return fleet.look(v -> v.files().current(MAC + ".cfg")).orElseThrow().revision();
    }
}
