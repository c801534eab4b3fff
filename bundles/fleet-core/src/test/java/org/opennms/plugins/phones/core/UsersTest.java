package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.BERLIN;
import static org.opennms.plugins.phones.core.Fixture.HERE;
import static org.opennms.plugins.phones.core.Fixture.MAC;
import static org.opennms.plugins.phones.core.Fixture.mac;
import static org.opennms.plugins.phones.core.Fixture.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.fleet.UserAdmin;
import org.opennms.plugins.phones.api.fleet.UserAdmin.Strength;
import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.fleet.UserUsage;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;

class UsersTest {

    private static final UserName JANE = new UserName("jane");
    private static final RegionName PARIS = new RegionName("Paris");

    private final Fixture fleet = new Fixture();
    private final UserAdmin admin = fleet.core.userAdmin();

    @AfterEach
    void close() {
        fleet.close();
    }

    private static PhoneUser jane(String displayName, String password, RegionName region) {
        return new PhoneUser(JANE, Optional.of(displayName), Optional.of(new Secret(password)), Optional.of(region));
    }

    private Activity lastActivity() {
        return fleet.core.phones().activities(Optional.empty(), 1).get(0);
    }

    // S-098
    @Test
    void a_user_is_added_once_and_in_a_known_region() {
        admin.add(jane("Jane", "geheim", new RegionName("BERLIN")), ANNA);

        assertThat(fleet.core.users().find(JANE).orElseThrow().user()).isEqualTo(jane("Jane", "geheim", BERLIN));
        assertThat(lastActivity().after()).contains("jane, Jane, region Berlin, password ***");
        assertThatThrownBy(() -> admin.add(jane("Jane", "x", BERLIN), ANNA)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> admin.add(new PhoneUser(new UserName("bob"), Optional.empty(), Optional.empty(),
                Optional.of(PARIS)), ANNA)).isInstanceOf(Invalid.class).hasMessageContaining("Paris");
        assertThatThrownBy(() -> admin.add(PhoneUser.named(PhoneUser.SYSTEM), ANNA)).isInstanceOf(Invalid.class);
    }

    //
    @Test
    void what_would_be_a_second_line_of_a_file_is_refused() {
        assertThatThrownBy(() -> admin.add(jane("Jane\nkey=value", "x", BERLIN), ANNA)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> admin.add(jane("Jane", "x\ry", BERLIN), ANNA)).isInstanceOf(Invalid.class);
        assertThat(fleet.core.users().find(JANE)).isEmpty();
    }

    // S-058
    @Test
    void a_user_is_shown_with_its_phones_and_how_many_are_registered() {
        fleet.core.admin().add(mac(1), FakeFamily.SIP.model(), Optional.of(BERLIN), Optional.of(user("jane")), ANNA);
        fleet.core.admin().add(mac(2), FakeFamily.SIP.model(), Optional.of(BERLIN), Optional.of(user("jane")), ANNA);
        fleet.say(mac(1), HERE, Status.REGISTERED, "phoneNumber", "+4930123");
        fleet.say(mac(2), HERE, Status.UNREGISTERED, "phoneNumber", "+4930123");

        UserUsage jane = fleet.core.users().list(UserQuery.all(10)).get(0);

        assertThat(jane.phones()).extracting(p -> p.mac()).containsExactly(mac(1), mac(2));
        assertThat(jane.registered()).isEqualTo(1);
        assertThat(jane.lines()).containsExactly("+4930123");
        assertThat(fleet.core.users().count(UserQuery.all(10))).isEqualTo(1);
    }

    // S-103, S-113
    @Test
    void a_change_moves_the_phones_that_were_with_the_user_and_leaves_their_files() {
        fleet.store.change(tx -> tx.regions().save(new Region(PARIS, Optional.empty())));
        fleet.core.admin().add(MAC, FakeFamily.SIP.model(), Optional.of(BERLIN), Optional.of(user("jane")), ANNA);
        fleet.core.admin().add(mac(2), FakeFamily.SIP.model(), Optional.of(PARIS), Optional.of(user("jane")), ANNA);
        PhoneUser read = fleet.core.users().find(JANE).orElseThrow().user();
        Optional<ConfigFile> file = fleet.look(v -> v.files().current(MAC + ".cfg"));

        admin.change(read, jane("J.", "s3cr3t", PARIS), ANNA);

        assertThat(fleet.phone(MAC).region()).contains(PARIS);
        assertThat(fleet.<Optional<ConfigFile>>look(v -> v.files().current(MAC + ".cfg"))).isEqualTo(file);
        assertThat(lastActivity().text()).isEqualTo("jane and the region of 1 of its phones");
        assertThat(lastActivity().before().orElseThrow() + lastActivity().after().orElseThrow())
                .doesNotContain("geheim", "s3cr3t");
        assertThatThrownBy(() -> admin.change(read, jane("K.", "x", PARIS), ANNA)).isInstanceOf(Stale.class);
    }

    // S-104
    @Test
    void a_user_goes_with_its_phones_and_files_once_their_number_is_confirmed() {
        fleet.core.admin().add(MAC, FakeFamily.SIP.model(), Optional.of(BERLIN), Optional.of(user("jane")), ANNA);

        assertThatThrownBy(() -> admin.delete(JANE, 0, ANNA)).isInstanceOf(Conflict.class).hasMessageContaining("1 phones");
        assertThat(fleet.find(MAC)).isPresent();
        admin.delete(JANE, 1, ANNA);

        assertThat(fleet.find(MAC)).isEmpty();
        assertThat(fleet.<Optional<ConfigFile>>look(v -> v.files().current(MAC + ".cfg"))).isEmpty();
        assertThat(fleet.core.users().find(JANE)).isEmpty();
        assertThatThrownBy(() -> admin.delete(JANE, 0, ANNA)).isInstanceOf(NotFound.class);
    }

    @Test
    void that_a_password_was_shown_is_recorded() {
        admin.add(jane("Jane", "geheim", BERLIN), ANNA);

        assertThat(admin.reveal(JANE, ANNA)).contains(new Secret("geheim"));
        assertThat(fleet.activities()).first().isEqualTo("password shown");
    }

    // S-099
    @Test
    void the_word_system_is_weak_and_sixteen_random_characters_are_strong() {
        assertThat(admin.strength(new Secret("system"), Optional.empty())).isEqualTo(Strength.WEAK);
        assertThat(admin.strength(new Secret("jane.doe1"), Optional.of(PhoneUser.named(new UserName("jane.doe")))))
                .isEqualTo(Strength.WEAK);
        assertThat(admin.strength(new Secret("q7Vt2mXk9RbLw4Zp"), Optional.empty())).isEqualTo(Strength.STRONG);
        assertThat(admin.strength(new Secret("x".repeat(100_000)), Optional.empty())).isEqualTo(Strength.WEAK);
    }

    private Outcome run(String operation, String item, Map<String, String> args) {
        JobOperation found = fleet.core.operation(operation);
        JobRun run = new JobRun(1, found.check(args), ANNA, "");
        JobOperation.Batch batch = found.prepare(List.of(item), run);
        return fleet.store.write(batch::write).get(0);
    }

    // S-110
    @Test
    void users_are_moved_with_the_phones_that_are_where_they_are() {
        fleet.store.change(tx -> tx.regions().save(new Region(PARIS, Optional.empty())));
        fleet.core.admin().add(MAC, FakeFamily.SIP.model(), Optional.of(BERLIN), Optional.of(user("jane")), ANNA);

        assertThat(run("set-users-region", "jane", Map.of("region", "paris"))).isEqualTo(Outcome.OK);

        assertThat(fleet.core.users().find(JANE).orElseThrow().user().region()).contains(PARIS);
        assertThat(fleet.phone(MAC).region()).contains(PARIS);
        assertThat(run("set-users-region", "jane", Map.of("region", "Paris")).state()).isEqualTo(Outcome.State.SKIPPED);
        assertThat(run("set-users-region", "nobody", Map.of("region", "Paris")).state()).isEqualTo(Outcome.State.SKIPPED);
        assertThatThrownBy(() -> run("set-users-region", "jane", Map.of())).isInstanceOf(Invalid.class);
    }

    // S-111, S-112, S-113
    @Test
    void passwords_are_reset_to_random_ones_or_to_the_same_and_reach_no_file() {
        IntStream.range(0, 20).forEach(i -> admin.add(PhoneUser.named(new UserName("u" + i)), ANNA));
        fleet.core.admin().add(MAC, FakeFamily.SIP.model(), Optional.of(BERLIN), Optional.of(user("jane")), ANNA);
        Optional<ConfigFile> file = fleet.look(v -> v.files().current(MAC + ".cfg"));

        IntStream.range(0, 20).forEach(i -> run("reset-passwords", "u" + i, Map.of()));
        run("reset-passwords", "jane", Map.of());

        Set<Secret> passwords = IntStream.range(0, 20).mapToObj(i -> password("u" + i)).collect(Collectors.toSet());
        assertThat(passwords).hasSize(20).allMatch(secret -> secret.value().matches("[A-Za-z2-9]{16}"));
        assertThat(admin.strength(password("u1"), Optional.empty())).isEqualTo(Strength.STRONG);
        assertThat(fleet.<Optional<ConfigFile>>look(v -> v.files().current(MAC + ".cfg"))).isEqualTo(file);
        run("reset-passwords", "u1", Map.of("password", "the same"));
        run("reset-passwords", "u2", Map.of("password", "the same"));
        assertThat(password("u1")).isEqualTo(password("u2")).isEqualTo(new Secret("the same"));
        assertThat(fleet.core.operation("reset-passwords").secretArguments()).containsExactly("password");
        assertThatThrownBy(() -> run("reset-passwords", "u1", Map.of("password", "a\nb"))).isInstanceOf(Invalid.class);
    }

    private Secret password(String name) {
        return fleet.core.phones().user(new UserName(name)).flatMap(PhoneUser::password).orElseThrow();
    }

    // S-114
    @Test
    void users_are_deleted_with_their_phones_two_seconds_apart_where_nothing_else_is_said() {
        fleet.core.admin().add(MAC, FakeFamily.SIP.model(), Optional.of(BERLIN), Optional.of(user("jane")), ANNA);

        assertThat(fleet.core.operation("delete-users").delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(run("delete-users", "jane", Map.of())).isEqualTo(Outcome.ok("with 1 phones"));

        assertThat(fleet.find(MAC)).isEmpty();
        assertThat(fleet.core.users().find(JANE)).isEmpty();
        assertThat(run("delete-users", "jane", Map.of()).state()).isEqualTo(Outcome.State.SKIPPED);
    }
}
