package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.opennms.plugins.phones.core.Fixture.ANNA;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.Models;
import org.opennms.plugins.phones.api.fleet.PlaceholderUse;
import org.opennms.plugins.phones.api.fleet.Placeholders;
import org.opennms.plugins.phones.api.fleet.SystemSettings;
import org.opennms.plugins.phones.api.fleet.SystemSettings.Group;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.core.settings.PlaceholderSettings;

/** Placeholders, models and settings, whose use is the same rows. */
class PlaceholdersTest {

    private static final PhoneModel LOBBY = new PhoneModel("Lobby");

    private final Fixture fleet = new Fixture();
    private final Placeholders placeholders = fleet.core.placeholders();
    private final Models models = fleet.core.models();

    @BeforeEach
    void edit() {
        save("Fake_10X", "a=%ITCS_Old%\nb=%ITCS_Older%\n");
        save("Fake_20X", "c=%ITCS_Other%\n");
    }

    @AfterEach
    void close() {
        fleet.close();
    }

    private void save(String model, String text) {
        fleet.core.configurations().save(new Template(new PhoneModel(model), model, "", Template.Engine.PLAIN, text, true), ANNA);
    }

    private String text(String model) {
        return fleet.core.configurations().templates().stream().filter(t -> t.model().text().equals(model)).findFirst()
                .orElseThrow().text();
    }

    private static Placeholder of(Kind kind, String of, String key, String value) {
        return new Placeholder(new PlaceholderScope(kind, of), key, value, "", false);
    }

    private Placeholder add(Kind kind, String of, String key, String value) {
        return placeholders.change(Optional.empty(), of(kind, of, key, value), ANNA);
    }

    // S-186
    @Test
    void a_new_name_is_followed_by_templates_unless_others_use_the_old_one() {
        Placeholder old = add(Kind.SYSTEM, "", "Old", "1");

        placeholders.change(Optional.of(old), of(Kind.SYSTEM, "", "New", "1"), ANNA);

        assertThat(text("Fake_10X")).isEqualTo("a=%ITCS_New%\nb=%ITCS_Older%\n");
        Placeholder shared = add(Kind.SYSTEM, "", "Older", "1");
        add(Kind.REGION, "Berlin", "Older", "2");
        assertThatThrownBy(() -> placeholders.change(Optional.of(shared), of(Kind.SYSTEM, "", "Newer", "1"), ANNA))
                .isInstanceOf(Conflict.class).hasMessageContaining("region Berlin");
        assertThat(text("Fake_10X")).contains("%ITCS_Older%");
    }

    @Test
    void of_two_who_edit_a_placeholder_the_second_is_told() {
        Placeholder read = add(Kind.REGION, "Berlin", "Old", "1");
        placeholders.change(Optional.of(read), of(Kind.REGION, "Berlin", "Old", "2"), ANNA);

        assertThatThrownBy(() -> placeholders.change(Optional.of(read), of(Kind.REGION, "Berlin", "Old", "3"), ANNA))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> placeholders.delete(read, ANNA)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> add(Kind.REGION, "Berlin", "Old", "4")).isInstanceOf(Conflict.class);
        assertThat(placeholders.find(PlaceholderQuery.named("Old"))).extracting(Placeholder::value).containsExactly("2");
        assertThat(fleet.core.phones().activities(Optional.empty(), 10)).extracting(Activity::before)
                .contains(Optional.of("region Berlin: Old=1"));
    }

    @Test
    void a_placeholder_stays_in_its_kind_of_scope_and_has_a_name_of_its_own() { // S-182
        Placeholder read = add(Kind.REGION, "Berlin", "Old", "1");

        assertThatThrownBy(() -> placeholders.change(Optional.of(read), of(Kind.SYSTEM, "", "Old", "1"), ANNA))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> placeholders.change(Optional.of(read), of(Kind.REGION, "Paris", "Old", "1"), ANNA))
                .isInstanceOf(NotFound.class);
        for (String name : new String[] {"mac", "ITCS_x"}) {
            assertThatThrownBy(() -> add(Kind.SYSTEM, "", name, "1")).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> add(Kind.DEFAULT, "Fake_10X", "Old", "1")).isInstanceOf(Invalid.class);
    }

    // S-175
    @Test
    void a_template_says_what_it_names_and_who_sets_it() {
        add(Kind.MODEL, "Fake_10X", "Old", "1");

        assertThat(placeholders.uses(new PhoneModel("Fake_10X"))).extracting(PlaceholderUse::key).containsExactly("Old", "Older");
        assertThat(placeholders.uses(new PhoneModel("Fake_10X")).get(0).setBy()).contains(Kind.MODEL);
        assertThat(placeholders.uses(new PhoneModel("Fake_10X")).get(1).setBy()).isEmpty();
    }

    // S-162
    @Test
    void an_added_model_is_like_another_until_it_is_deleted() {
        models.add(new CustomModel(LOBBY, FakeFamily.SIP.model(), "", ""), Optional.empty(), ANNA);

        assertThat(text("Lobby")).isEqualTo(text("Fake_10X"));
        assertThat(models.list()).filteredOn(m -> m.model().equals(LOBBY)).singleElement()
                .satisfies(m -> assertThat(m.hardware()).isEqualTo("10X"));
        fleet.core.admin().add(Fixture.MAC, LOBBY, Optional.of(Fixture.BERLIN), Optional.of(Fixture.user("u1")), ANNA);
        assertThatThrownBy(() -> models.delete(LOBBY, ANNA)).isInstanceOf(Conflict.class).hasMessageContaining("1 phones");
        fleet.core.admin().delete(Fixture.MAC, ANNA);
        models.delete(LOBBY, ANNA);
        assertThatThrownBy(() -> models.delete(LOBBY, ANNA)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> models.add(new CustomModel(LOBBY, new PhoneModel("Fake_99X"), "", ""), Optional.empty(), ANNA))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> models.add(new CustomModel(LOBBY, FakeFamily.SIP.model(), "", ""), Optional.of(""), ANNA))
                .isInstanceOf(Invalid.class);
    }

    // S-179, S-025
    @Test
    void a_fleet_has_a_secret_of_its_own_from_the_first_start_on() {
        fleet.core.ownSecrets.makeMissing();
        fleet.core.ownSecrets.makeMissing();

        Placeholder made = fleet.look(v -> v.config().placeholders(PlaceholderScope.SYSTEM)).get("AdminPassword");
        assertThat(made.secret()).isTrue();
        assertThat(made.value()).hasSize(16);
        assertThat(fleet.core.phones().activities(Optional.empty(), 10)).filteredOn(a -> a.what().equals("secret made up")).singleElement()
                .satisfies(a -> assertThat(a.toString()).contains("AdminPassword=***").doesNotContain(made.value()));
        assertThat(placeholders.reveal(PlaceholderScope.SYSTEM, "AdminPassword", ANNA).value()).isEqualTo(made.value());
        try (Fixture other = new Fixture()) {
            other.core.ownSecrets.makeMissing();
            assertThat(other.look(v -> v.config().placeholders(PlaceholderScope.SYSTEM)).get("AdminPassword").value())
                    .isNotEqualTo(made.value());
        }
    }

    // S-179
    @Test
    void a_secret_that_somebody_has_set_stays_and_a_deleted_one_is_made_anew_by_the_next_start() {
        Placeholder set = add(Kind.SYSTEM, "", "AdminPassword", "chosen");
        fleet.core.ownSecrets.makeMissing();
        assertThat(secret()).isEqualTo("chosen");

        placeholders.delete(new Placeholder(PlaceholderScope.SYSTEM, set.key(), set.value(), "", true), ANNA);
        new OwnSecrets(fleet.store, new Families(List.of(new FakeFamily()), new AdvertisedAddresses("h", "", "80")), fleet.clock)
                .makeMissing();

        assertThat(secret()).hasSize(16);
    }

    private String secret() {
        return fleet.look(v -> v.config().placeholders(PlaceholderScope.SYSTEM)).get("AdminPassword").value();
    }

    // S-187, S-192
    @Test
    void settings_are_placeholders_with_a_type() {
        SystemSettings settings = new PlaceholderSettings(fleet.store, new TemplateFacts(
                new Families(List.of(new FakeFamily()), new AdvertisedAddresses("h", "", "80")), new EchoGenerator()),
                fleet.clock);
        var read = settings.list(Group.PHONES);

        settings.change(Group.PHONES, Map.of("language", Optional.of("German"), "outboundProxy", Optional.of("p")), read, ANNA);

        assertThat(fleet.look(v -> v.config().placeholders(PlaceholderScope.SYSTEM)).values()).extracting(Placeholder::key,
                Placeholder::value).contains(tuple("Language", "German"),
                tuple("Outbound_proxy_enable", "1"));
        assertThat(read.get(0).without()).hasSize(2);
        assertThatThrownBy(() -> settings.change(Group.PHONES, Map.of("srtp", Optional.of("1")), read, ANNA))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> settings.change(Group.PHONES, Map.of("language", Optional.of("Klingon")), read, ANNA))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.field()).contains("language"));
    }
}
