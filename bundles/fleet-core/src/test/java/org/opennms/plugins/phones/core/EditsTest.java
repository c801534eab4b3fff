package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;
import static org.opennms.plugins.phones.core.Fixture.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.FollowUp;
import org.opennms.plugins.phones.api.fleet.PhoneEdit;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;

class EditsTest {

    private static final RegionName BERN = new RegionName("Bern");
    private static final PhoneDetails NAMED = new PhoneDetails(Optional.of("Reception"), Optional.empty(), Optional.empty(),
            Optional.of("German"), Optional.empty());

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    private Phone change(PhoneEdit wanted, FollowUp then) {
        return fleet.core.edits().change(MAC, PhoneEdit.of(fleet.phone(MAC)), wanted, then, ANNA);
    }

    private PhoneEdit known() {
        return PhoneEdit.of(fleet.phone(MAC));
    }

    private String file(MacAddress mac) {
        Optional<ConfigFile> own = fleet.look(view -> view.files().current(mac + ".cfg"));
        return own.orElseThrow().content().text(StandardCharsets.UTF_8);
    }

    private List<Command> commands() {
        return fleet.look(view -> view.commands().list(Optional.of(MAC), 10));
    }

    // S-102, S-105
    @Test
    void a_change_leaves_the_file_and_says_nothing_to_the_phone_unless_asked_for() {
        fleet.imported(MAC);
        fleet.store.change(tx -> tx.users().save(new PhoneUser(new UserName("otto"),
                Optional.of("Otto"), Optional.empty(), Optional.empty())));
        String before = file(MAC);

        PhoneEdit to = new PhoneEdit(known().model(), Optional.of(new RegionName("BERLIN")), Optional.of(new UserName("otto")), NAMED);
        Phone changed = change(to, FollowUp.NONE);

        assertThat(changed.region()).as("as first written").contains(BERLIN);
        assertThat(fleet.phone(MAC).details()).isEqualTo(NAMED);
        assertThat(file(MAC)).isEqualTo(before);
        assertThat(commands()).isEmpty();
        change(known(), new FollowUp(true, true));
        assertThat(file(MAC)).isNotEqualTo(before).contains("user=otto");
        assertThat(commands()).extracting(Command::kind).containsExactly(Command.RESTART);
    }

    @Test
    void what_was_and_what_is_stands_in_the_activity() {
        fleet.imported(MAC);

        change(known().with(NAMED), FollowUp.NONE);

        assertThat(fleet.core.phones().activities(Optional.of(MAC), 1)).first().satisfies(activity -> {
            assertThat(activity.what()).isEqualTo("phone changed");
            assertThat(activity.text()).isEqualTo("display name, language");
            assertThat(activity.after()).hasValueSatisfying(text -> assertThat(text).contains("display name Reception"));
        });
    }

    @Test
    void of_two_who_change_a_phone_the_second_is_told() {
        fleet.imported(MAC);
        PhoneEdit read = known();
        change(known().with(NAMED), FollowUp.NONE);

        assertThatThrownBy(() -> fleet.core.edits().change(MAC, read, read.with(BERLIN), FollowUp.NONE, ANNA))
                .isInstanceOf(Stale.class);
    }

    // S-107
    @Test
    void what_a_phone_is_to_have_must_be_there() {
        fleet.imported(MAC);

        assertThatThrownBy(() -> change(known().with(BERN), FollowUp.NONE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> change(known().with(new PhoneModel("none")), FollowUp.NONE)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> change(new PhoneEdit(known().model(), known().region(), Optional.empty(), NAMED), FollowUp.NONE))
                .isInstanceOf(Invalid.class).hasMessageContaining("needs a user");
        assertThatThrownBy(() -> fleet.core.edits().add(mac(9), new PhoneEdit(Optional.of(FakeFamily.SIP.model()), Optional.empty(),
                Optional.of(new UserName("nobody")), PhoneDetails.NONE), Optional.empty(), FollowUp.NONE, ANNA))
                .isInstanceOf(Invalid.class).hasMessageContaining("no user nobody");
    }

    // S-101, S-102
    @Test
    void a_phone_is_added_once_with_or_without_its_file() {
        PhoneEdit given = new PhoneEdit(Optional.of(FakeFamily.SIP.model()), Optional.of(BERLIN), Optional.empty(), NAMED);
        fleet.core.edits().add(MAC, given, Optional.of(user("anna")), FollowUp.NONE, ANNA);

        assertThat(fleet.phone(MAC).details()).isEqualTo(NAMED);
        assertThat(fleet.<Optional<ConfigFile>>look(view -> view.files().current(MAC + ".cfg"))).isEmpty();
        assertThatThrownBy(() -> fleet.core.edits().add(MAC, given, Optional.of(user("anna")), FollowUp.NONE, ANNA))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_description_is_changed_as_it_was_read() {
        Region read = new Region(BERLIN, Optional.empty());

        fleet.core.edits().change(read, new Region(BERLIN, Optional.of("capital")), ANNA);

        assertThat(fleet.core.phones().regions()).containsExactly(new Region(BERLIN, Optional.of("capital")));
        assertThatThrownBy(() -> fleet.core.edits().change(read, read, ANNA)).isInstanceOf(Stale.class);
    }

    private List<Outcome> run(String operation, Map<String, String> args, MacAddress... macs) {
        JobOperation found = fleet.core.operation(operation);
        JobOperation.Batch batch = found.prepare(List.of(macs).stream().map(MacAddress::digits).toList(),
                new JobRun(1, found.check(args), ANNA, ""));
        List<Outcome> outcomes = fleet.store.write(tx -> {
            tx.changes().begin(fleet.clock.instant(), ANNA, operation, "");
            return batch.write(tx);
        });
        batch.written();
        return outcomes;
    }

    // S-071, S-124, S-126
    @Test
    void many_are_changed_and_those_that_are_so_already_are_left_out() {
        fleet.imported(MAC);
        fleet.imported(mac(2));
        fleet.store.change(tx -> tx.regions().save(new Region(BERN, Optional.empty())));
        run("set-region", Map.of("region", "Bern"), mac(2));

        assertThat(run("set-region", Map.of("region", "bern"), MAC, mac(2), mac(3))).extracting(Outcome::state)
                .containsExactly(Outcome.State.OK, Outcome.State.SKIPPED, Outcome.State.SKIPPED);
        assertThat(fleet.phone(MAC).region()).contains(BERN);
        assertThat(run("set-language", Map.of("language", "German"), MAC)).containsExactly(Outcome.OK);
        assertThat(run("set-vlan-mode", Map.of("vlanMode", "Disabled"), MAC)).containsExactly(Outcome.OK);
        assertThat(run("set-language", Map.of("language", ""), MAC)).containsExactly(Outcome.OK);
        assertThat(fleet.phone(MAC).details().language()).isEmpty();
        assertThatThrownBy(() -> run("set-region", Map.of(), MAC)).isInstanceOf(Invalid.class).hasMessageContaining("region");
        assertThatThrownBy(() -> run("set-model", Map.of("model", "x", "colour", "red"), MAC)).isInstanceOf(Invalid.class);
    }

    // S-041, S-123
    @Test
    void many_are_approved_and_deleted() {
        fleet.say(MAC, Fixture.HERE, Status.STARTED, "fwVersion", "UC_2.0.13.121");

        assertThat(run("approve", Map.of("region", "Berlin"), MAC)).containsExactly(Outcome.OK);
        assertThat(run("approve", Map.of("region", "Berlin"), MAC)).extracting(Outcome::state).containsExactly(Outcome.State.SKIPPED);
        assertThat(run("delete-devices", Map.of(), MAC)).containsExactly(Outcome.OK);
        assertThat(fleet.find(MAC)).isEmpty();
        assertThat(fleet.core.operation("delete-devices").delay()).hasSeconds(2);
    }
}
