package org.opennms.plugins.phones.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Difference;
import org.opennms.plugins.phones.api.fleet.KnownModel;
import org.opennms.plugins.phones.api.fleet.Rollback;
import org.opennms.plugins.phones.api.fleet.RollbackPlan;
import org.opennms.plugins.phones.api.fleet.RollbackPlan.Skipped;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.Revision.Topic;

class HistoryTest {

    private final Fixture fleet = new Fixture();
    private final FleetHistory history = new FleetHistory(fleet.store, new Families(List.of(new FakeFamily()),
            new AdvertisedAddresses("phones.example.org", "", "8080,8081")), new Listeners(List.of(), List.of()),
            Fixture.SETTINGS, fleet.clock);

    @AfterEach
    void close() {
        fleet.close();
    }

    private long newest() {
        return history.changes(ChangeQuery.newest(1)).get(0).id();
    }

    private String file(MacAddress mac) {
        return fleet.look(view -> view.files().current(mac + ".cfg")).orElseThrow().content().text(UTF_8);
    }

    private ConfigFile.Origin origin(MacAddress mac) {
        return fleet.look(view -> view.files().current(mac + ".cfg")).orElseThrow().origin();
    }

    private void rename(MacAddress mac, String name, String password) {
        fleet.store.change(tx -> {
            tx.changes().begin(fleet.clock.instant(), ANNA, "user changed", "");
            tx.users().save(new PhoneUser(new UserName("u" + mac), Optional.of(name), Optional.of(new Secret(password)),
                    Optional.of(BERLIN)));
        });
        fleet.core.configurations().generate(mac, "renamed", ANNA);
    }

    private static Rollback device(long to) {
        return new Rollback(to, new Rollback.OfDevice(MAC), false, "it rang no more");
    }

    // N-03
    @Test
    void a_phone_goes_back_to_the_bytes_it_had_and_is_held_there() {
        fleet.approved(MAC);
        fleet.approved(mac(2));
        long then = newest();
        String bytes = file(MAC);
        rename(MAC, "Someone else", "other");
        rename(mac(2), "Another", "other");

        RollbackPlan plan = history.plan(device(then));
        assertThat(file(MAC)).isNotEqualTo(bytes);
        RollbackPlan done = history.rollBack(device(then), ANNA);

        assertThat(done.things()).isEqualTo(plan.things());
        assertThat(done.things()).extracting(RollbackPlan.Step::entity).containsExactly("u" + MAC);
        assertThat(done.files()).containsExactly(MAC + ".cfg");
        assertThat(done.held()).isTrue();
        assertThat(file(MAC)).isEqualTo(bytes);
        assertThat(origin(MAC)).isEqualTo(ConfigFile.Origin.ROLLED_BACK);
        assertThat(file(mac(2))).contains("Another");
        assertThat(fleet.activities()).contains("rolled back");
        Change change = history.changes(ChangeQuery.newest(1)).get(0);
        assertThat(change.id()).isEqualTo(done.change());
        assertThat(change.reason()).isEqualTo("it rang no more");
    }

    // N-03
    @Test
    void a_region_goes_back_with_its_phones_and_leaves_what_came_later() {
        fleet.approved(MAC);
        long then = newest();
        String bytes = file(MAC);
        rename(MAC, "Someone else", "other");
        fleet.approved(mac(2));

        RollbackPlan done = history.rollBack(new Rollback(then, new Rollback.OfRegion(BERLIN), false, ""), ANNA);

        assertThat(file(MAC)).isEqualTo(bytes);
        assertThat(fleet.find(mac(2))).isPresent();
        assertThat(done.phones()).isEqualTo(1);
        assertThat(done.skipped()).extracting(Skipped::entity).contains("u" + mac(2));
    }

    // N-03, S-162
    @Test
    void a_deleted_model_comes_back_with_its_template_and_values_and_a_newer_one_stays() {
        PhoneModel lobby = new PhoneModel("Lobby");
        PhoneModel newer = new PhoneModel("Newer");
        Placeholder value = new Placeholder(new PlaceholderScope(PlaceholderScope.Kind.MODEL, "Lobby"), "Language", "German", "",
                false);
        fleet.core.configurations().save(new Template(FakeFamily.SIP.model(), "10X", "", Template.Engine.PLAIN, "<x/>", true), ANNA);
        fleet.core.models().add(new CustomModel(lobby, FakeFamily.SIP.model(), "", "in the lobby"), Optional.empty(), ANNA);
        fleet.core.configurations().save(value, ANNA);
        long then = newest();
        fleet.core.models().delete(lobby, ANNA);
        fleet.core.models().add(new CustomModel(newer, FakeFamily.SIP.model(), "", ""), Optional.empty(), ANNA);

        RollbackPlan done = history.rollBack(new Rollback(then, new Rollback.OfFleet(), false, ""), ANNA);

        assertThat(fleet.core.models().list()).extracting(KnownModel::model).contains(lobby, newer);
        assertThat(fleet.look(view -> view.models().find(lobby)).orElseThrow().description()).isEqualTo("in the lobby");
        assertThat(fleet.look(view -> view.config().template(lobby)).orElseThrow().text()).isEqualTo("<x/>");
        assertThat(fleet.look(view -> view.config().template(newer)).isPresent()).isTrue();
        assertThat(fleet.core.configurations().placeholders(value.scope())).containsExactly(value);
        assertThat(done.skipped()).extracting(Skipped::entity).containsExactly("Newer");
        assertThat(history.versions(Topic.MODEL, "Lobby", 10)).hasSize(3);
    }

    // N-03
    @Test
    void the_fleet_goes_back_with_its_templates_and_placeholders_and_is_held_nowhere() {
        fleet.approved(MAC);
        long then = newest();
        String bytes = file(MAC);
        fleet.core.configurations().save(new Template(FakeFamily.SIP.model(), "10X", "", Template.Engine.PLAIN, "<new/>", true),
                ANNA);
        setLanguage("German");
        fleet.core.configurations().generate(MAC, "German for all", ANNA);
        assertThat(file(MAC)).isNotEqualTo(bytes);

        RollbackPlan done = history.rollBack(new Rollback(then, new Rollback.OfFleet(), false, ""), ANNA);

        assertThat(done.things()).extracting(RollbackPlan.Step::action).containsOnly(RollbackPlan.Action.REMOVED);
        assertThat(file(MAC)).isEqualTo(bytes);
        assertThat(origin(MAC)).isEqualTo(ConfigFile.Origin.GENERATED);
        assertThat(fleet.<Boolean>look(view -> view.config().templates().isEmpty()
                && view.config().placeholders(PlaceholderScope.SYSTEM).isEmpty())).isTrue();
        assertThat(history.plan(new Rollback(then, new Rollback.OfFleet(), false, "")).files()).isEmpty();
    }

    private void setLanguage(String value) {
        fleet.store.change(tx -> {
            tx.changes().begin(fleet.clock.instant(), ANNA, "placeholder set", "");
            tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, "Language", value, "", false));
        });
    }

    @Test
    void a_deleted_phone_comes_back_only_where_that_is_asked() {
        fleet.approved(MAC);
        long then = newest();
        String bytes = file(MAC);
        fleet.core.admin().delete(MAC, ANNA);

        RollbackPlan without = history.rollBack(new Rollback(then, new Rollback.OfFleet(), false, ""), ANNA);
        assertThat(fleet.find(MAC)).isEmpty();
        assertThat(without.skipped()).extracting(Skipped::entity).contains(MAC.digits());
        history.rollBack(new Rollback(then, new Rollback.OfFleet(), true, ""), ANNA);

        assertThat(fleet.phone(MAC).user()).contains(new UserName("u" + MAC));
        assertThat(fleet.phone(MAC).isPending()).isFalse();
        assertThat(file(MAC)).isEqualTo(bytes);
        assertThatThrownBy(() -> history.plan(new Rollback(99_999, new Rollback.OfFleet(), false, "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void differences_are_told_by_key_and_show_no_secret() {
        fleet.approved(MAC);
        rename(MAC, "Someone else", "other");

        Difference user = history.difference(Topic.USER, "u" + MAC, Optional.empty(), Optional.empty());
        assertThat(user.fields()).containsExactlyInAnyOrder(
                field("displayName", "Dr u" + MAC, "Someone else"), field("password", "***", "***"));
        Difference file = history.difference(Topic.FILE, MAC + ".cfg", Optional.empty(), Optional.empty());
        assertThat(file.fields()).containsExactly(field("name", "Dr u" + MAC, "Someone else"));
        assertThat(file.unified()).contains("-name=Dr u" + MAC, "+name=Someone else");
        assertThat(history.versions(Topic.USER, "u" + MAC, 10)).hasSize(2);
        assertThat(history.versions(Topic.USER, "u" + MAC, 10).toString()).doesNotContain("other", "geheim");
    }

    private static Difference.Field field(String key, String before, String after) {
        return new Difference.Field(key, Optional.of(before), Optional.of(after));
    }

    @Test
    void changes_are_found_by_what_they_touched() {
        fleet.approved(MAC);
        rename(MAC, "Someone else", "other");
        List<Change> ofUser = history.changes(new ChangeQuery(Optional.empty(), Optional.of(Topic.USER), Optional.of("u" + MAC),
                Optional.of(ANNA), Optional.empty(), Optional.empty(), 10));

        assertThat(ofUser).extracting(Change::what).containsExactly("user changed", "phone approved");
        assertThat(history.touched(ofUser.get(1).id(), 10).files()).isNotEmpty();
    }
}
