package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.core.Fixture.ANNA;
import static org.opennms.plugins.phones.core.Fixture.mac;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobOperation.Batch;
import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;

class GenerateFilesTest {

    private static final MacAddress ONE = mac(1);
    private static final MacAddress TWO = mac(2);

    private static final Content ONE_LINE = Content.of("mine\n", StandardCharsets.UTF_8);

    private final Fixture fleet = new Fixture();
    private final JobOperation generate = fleet.core.operation("generate");

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void files_that_differ_are_new_revisions_and_others_stay() { // S-118, S-131
        fleet.imported(ONE);
        fleet.imported(TWO);
        fleet.core.configurations().save(ConfigurationsTest.system("Language", "German"), ANNA);

        List<Outcome> first = generated(Map.of(), ONE.digits(), TWO.digits());
        List<Outcome> again = generated(Map.of(), ONE.digits(), TWO.digits());

        assertThat(first).containsExactly(Outcome.OK, Outcome.OK);
        assertThat(again).extracting(Outcome::state).containsOnly(Outcome.State.SKIPPED);
        assertThat(file(ONE).revision()).isEqualTo(2);
        assertThat(file(ONE).reason()).isEqualTo("German for all");
        assertThat(file(ONE).change()).isEqualTo(file(TWO).change());
    }

    @Test
    void files_outside_the_list_are_not_touched() { // S-119
        fleet.imported(ONE);
        fleet.imported(TWO);
        fleet.core.configurations().save(ConfigurationsTest.system("Language", "German"), ANNA);

        generated(Map.of(), ONE.digits());

        assertThat(file(TWO).revision()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_made_says_why_and_the_others_go_on() { // S-148
        fleet.imported(ONE);
        fleet.pending(TWO);
        fleet.core.configurations().save(ConfigurationsTest.system("Language", "German"), ANNA);

        List<Outcome> outcomes = generated(Map.of(), TWO.digits(), mac(3).digits(), "nonsense", ONE.digits());

        assertThat(outcomes).extracting(Outcome::state).containsExactly(Outcome.State.FAILED, Outcome.State.FAILED,
                Outcome.State.FAILED, Outcome.State.OK);
        assertThat(outcomes.get(0).reason()).contains("pending");
        assertThat(outcomes.get(1).reason()).contains("no such phone");
    }

    @Test
    void a_phone_whose_file_would_be_bad_keeps_the_one_it_has() {
        fleet.imported(ONE);
        fleet.core.configurations().save(ConfigurationsTest.system("bad", "x"), ANNA);

        assertThat(generated(Map.of(), ONE.digits()).get(0).reason()).contains("would be bad");
        assertThat(file(ONE).revision()).isEqualTo(1);
    }

    @Test
    void phones_are_told_only_where_that_is_asked_for_and_only_those_with_new_files() { // S-118
        fleet.imported(ONE);
        fleet.imported(TWO);
        fleet.core.configurations().save(ConfigurationsTest.system("Language", "German"), ANNA);
        generated(Map.of(), ONE.digits());
        assertThat(commands(ONE)).isEmpty();

        List<Outcome> outcomes = generated(Map.of("update", "true"), ONE.digits(), TWO.digits());

        assertThat(outcomes.get(1)).isEqualTo(Outcome.OK);
        assertThat(commands(ONE)).isEmpty();
        assertThat(commands(TWO)).extracting(Command::kind).containsExactly(Command.RESTART);
    }

    @Test
    void two_seconds_lie_between_two_phones_that_are_told() { // S-118, S-128
        assertThat(generate.delay(Map.of("update", "true"))).isEqualTo(Duration.ofSeconds(2));
        assertThat(generate.delay(Map.of())).isZero();
        assertThat(fleet.core.operation("restart").delay()).isEqualTo(Duration.ofSeconds(2));
        assertThatThrownBy(() -> generate.check(Map.of("update", "maybe"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> generate.check(Map.of("colour", "red"))).isInstanceOf(Invalid.class);
    }

    @Test
    void a_file_that_an_operator_edited_is_replaced_on_purpose_alone() {
        fleet.imported(ONE);
        ConfigFile made = file(ONE);
        fleet.store.change(tx -> tx.files().save(made.with(ONE_LINE, ConfigFile.Origin.EDITED, made.at(), ANNA, "by hand")));

        assertThat(generated(Map.of(), ONE.digits()).get(0).reason()).contains("overwriteEdited");
        assertThat(file(ONE).content()).isEqualTo(ONE_LINE);
        assertThat(generated(Map.of("overwriteEdited", "true"), ONE.digits())).containsExactly(Outcome.OK);
        assertThat(file(ONE).content()).isEqualTo(made.content());
    }

    @Test
    void a_phone_deleted_between_rendering_and_writing_leaves_no_file_behind() {
        fleet.imported(ONE);
        fleet.core.configurations().save(ConfigurationsTest.system("Language", "German"), ANNA);
        Batch batch = generate.prepare(List.of(ONE.digits()), run(Map.of()));
        fleet.core.admin().delete(ONE, ANNA);

        List<Outcome> outcomes = fleet.store.write(batch::write);

        assertThat(outcomes.get(0).reason()).contains("deleted");
        assertThat(fleet.<Optional<ConfigFile>>look(tx -> tx.files().current(ONE + ".cfg"))).isEmpty();
    }

    @Test
    void many_phones_are_one_batch() {
        List<String> items = IntStream.range(10, 460).mapToObj(i -> fleet.imported(mac(i)).mac().digits()).toList();
        fleet.core.configurations().save(ConfigurationsTest.system("Language", "German"), ANNA);
        int writes = fleet.store.writes();

        assertThat(generated(Map.of(), items.toArray(String[]::new))).hasSize(450).containsOnly(Outcome.OK);
        assertThat(fleet.store.writes()).isEqualTo(writes + 1);
    }

    private static JobRun run(Map<String, String> args) {
        return new JobRun(1, args, ANNA, "German for all");
    }

    private List<Outcome> generated(Map<String, String> args, String... items) {
        Batch batch = generate.prepare(List.of(items), run(args));
        return fleet.store.write(tx -> {
            tx.changes().begin(fleet.clock.instant(), ANNA, "job generate", "");
            return batch.write(tx);
        });
    }

    private ConfigFile file(MacAddress mac) {
        return fleet.look(tx -> tx.files().current(mac + ".cfg")).orElseThrow();
    }

    private List<Command> commands(MacAddress mac) {
        return fleet.look(tx -> tx.commands().open(List.of(mac)));
    }
}
