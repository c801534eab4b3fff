package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;
import static org.opennms.plugins.phones.core.Fixture.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.UserEntry;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;

class AdminTest {

    private final Fixture fleet = new Fixture();

    @AfterEach
    void close() {
        fleet.close();
    }

    // S-041, S-048, S-049
    @Test
    void approving_sets_region_and_user_renders_the_files_and_queues_a_restart() {
        fleet.pending(MAC);

        Phone approved = fleet.core.admin().approve(MAC, new RegionName("berlin"), Optional.of(user("anna")), Optional.empty(),
                ANNA);

        assertThat(fleet.phone(MAC)).isEqualTo(approved);
        assertThat(approved.region()).as("as first written").contains(BERLIN);
        assertThat(approved.access().isPinnedTo(HERE)).isTrue();
        Optional<ConfigFile> own = fleet.look(v -> v.files().current(MAC + ".cfg"));
        assertThat(own.orElseThrow().content().text(StandardCharsets.UTF_8)).contains("user=anna\nname=Dr anna");
        Optional<ConfigFile> global = fleet.look(v -> v.files().current("fake_10x_global.cfg"));
        assertThat(global).isPresent();
        assertThat(commands(MAC)).extracting(Command::kind).containsExactly(Command.RESTART);
        assertThat(fleet.activities()).containsExactly("phone approved");
        assertThat(fleet.phoneNews).last().isEqualTo("started -> started");
    }

    // S-041
    @Test
    void a_lync_phone_needs_the_region_only() {
        fleet.say(MAC, HERE, Status.STARTED, "fwVersion", "UC_2.0.13.121");

        Phone approved = fleet.core.admin().approve(MAC, BERLIN, Optional.empty(), Optional.empty(), ANNA);

        assertThat(approved.user()).isEmpty();
    }

    // S-048
    @Test
    void a_sip_phone_needs_a_user() {
        fleet.pending(MAC);

        assertThatThrownBy(() -> fleet.core.admin().approve(MAC, BERLIN, Optional.empty(), Optional.empty(), ANNA))
                .isInstanceOf(Invalid.class);
        assertThat(fleet.phone(MAC).isPending()).isTrue();
    }

    @Test
    void a_file_that_would_be_bad_stops_the_approval_and_leaves_nothing() {
        fleet.pending(MAC);
        fleet.core.configurations().save(ConfigurationsTest.system("bad", "x"), ANNA);

        assertThatThrownBy(() -> fleet.approved(MAC)).isInstanceOf(Invalid.class).hasMessageContaining("line 2: a bad value");

        assertThat(fleet.phone(MAC).isPending()).isTrue();
        assertThat(commands(MAC)).isEmpty();
        Optional<PhoneUser> user = fleet.core.phones().user(new UserName("u" + MAC));
        assertThat(user).isEmpty();
    }

    @Test
    void what_cannot_be_approved_is_said() {
        fleet.approved(MAC);
        fleet.say(mac(1), HERE, Status.STARTED, "model", "quite another");

        assertThatThrownBy(() -> fleet.core.admin().approve(MAC, BERLIN, Optional.of(user("a")), Optional.empty(), ANNA))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> fleet.core.admin().approve(mac(2), BERLIN, Optional.of(user("a")), Optional.empty(), ANNA))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fleet.core.admin().approve(mac(1), BERLIN, Optional.of(user("a")), Optional.empty(), ANNA))
                .isInstanceOf(Conflict.class).hasMessageContaining("model");
        assertThatThrownBy(() -> fleet.core.admin().approve(mac(1), new RegionName("Paris"), Optional.of(user("a")),
                Optional.of(FakeFamily.SIP.model()), ANNA)).isInstanceOf(NotFound.class);
        assertThat(fleet.core.admin().approve(mac(1), BERLIN, Optional.of(user("a")), Optional.of(FakeFamily.SIP.model()), ANNA)
                .model()).contains(FakeFamily.SIP.model());
    }

    // S-047, S-051
    @Test
    void an_imported_phone_is_approved_from_the_start_with_a_window_for_its_address() {
        Phone added = fleet.imported(MAC);

        assertThat(added.isPending()).isFalse();
        assertThat(added.access()).isEqualTo(Access.openUntil(fleet.clock.instant().plus(Fixture.SETTINGS.accessWindow())));
        assertThat(commands(MAC)).isEmpty();
        assertThatThrownBy(() -> fleet.imported(MAC)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> fleet.imported(MacAddress.NONE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> fleet.imported(new MacAddress("ffffffffffff"))).isInstanceOf(Invalid.class);
    }

    // S-056
    @Test
    void two_phones_may_carry_one_user_whose_password_stays_where_none_is_named() {
        fleet.core.admin().add(mac(1), FakeFamily.SIP.model(), Optional.empty(), Optional.of(user("anna")), ANNA);

        fleet.core.admin().add(mac(2), FakeFamily.SIP.model(), Optional.of(BERLIN),
                Optional.of(new UserEntry(new UserName("anna"), Optional.of("Anna B."), Optional.empty())), ANNA);

        assertThat(fleet.core.phones().user(new UserName("anna"))).contains(new PhoneUser(new UserName("anna"),
                Optional.of("Anna B."), Optional.of(new Secret("geheim")), Optional.of(BERLIN)));
    }

    @Test
    void the_system_user_is_no_sip_account() {
        assertThatThrownBy(() -> fleet.core.admin().add(MAC, FakeFamily.SIP.model(), Optional.empty(),
                Optional.of(user("system")), ANNA)).isInstanceOf(Invalid.class);
    }

    @Test
    void deleting_a_phone_forgets_its_file_and_commands() {
        fleet.approved(MAC);

        fleet.core.admin().delete(MAC, ANNA);

        assertThat(fleet.find(MAC)).isEmpty();
        Optional<ConfigFile> own = fleet.look(v -> v.files().current(MAC + ".cfg"));
        assertThat(own).isEmpty();
        assertThat(commands(MAC)).isEmpty();
        assertThat(fleet.phoneNews).last().isEqualTo("started -> none");
        assertThatThrownBy(() -> fleet.core.admin().delete(MAC, ANNA)).isInstanceOf(NotFound.class);
    }

    // S-031
    @Test
    void a_region_in_use_is_not_deleted() {
        fleet.approved(MAC);

        assertThatThrownBy(() -> fleet.core.admin().deleteRegion(BERLIN, ANNA)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> fleet.core.admin().addRegion(new Region(new RegionName("BERLIN"), Optional.empty()), ANNA))
                .isInstanceOf(Conflict.class);
        fleet.core.admin().addRegion(new Region(new RegionName("Paris"), Optional.of("Nord")), ANNA);
        fleet.core.admin().deleteRegion(new RegionName("paris"), ANNA);
        assertThat(fleet.core.phones().activities(Optional.empty(), 1)).singleElement().satisfies(told -> {
            assertThat(told.before()).contains("Paris: Nord");
            assertThat(told.after()).isEmpty();
        });
        assertThat(fleet.core.phones().regions()).extracting(Region::name).containsExactly(BERLIN);
    }

    @Test
    void three_commands_wait_and_the_oldest_gives_way() {
        fleet.approved(MAC);

        IntStream.range(0, 3).forEach(i -> fleet.core.commands().enqueue(MAC, "other", ANNA));

        assertThat(commands(MAC)).extracting(Command::state).containsExactly(Command.State.WAITING, Command.State.WAITING,
                Command.State.WAITING, Command.State.EXPIRED);
    }

    @Test
    void a_command_needs_an_approved_phone() {
        fleet.pending(MAC);

        assertThatThrownBy(() -> fleet.core.commands().enqueue(MAC, Command.RESTART, ANNA)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> fleet.core.commands().enqueue(mac(1), Command.RESTART, ANNA)).isInstanceOf(NotFound.class);
    }

    private List<Command> commands(MacAddress mac) {
        return fleet.core.commands().list(Optional.of(mac), 10);
    }
}
