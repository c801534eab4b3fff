package org.opennms.plugins.phones.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobItems;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.job.NewJob;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.store.ChangeQuery;
import org.opennms.plugins.phones.api.store.JournalRows.FeedEntry;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.api.testing.InMemoryStore;

class JobsTest {

    private static final Operator ANNA = new Operator("anna");

    private final InMemoryStore store = new InMemoryStore();
    private final AllRegionsOperation whole = new AllRegionsOperation();
    private final List<JobRunner> runners = new ArrayList<>();

    @AfterEach
    void close() {
        runners.forEach(JobRunner::close);
    }

    @Test
    void a_job_does_every_item_and_says_what_became_of_each() { // S-148
        StoredJobs jobs = jobs(new RegionsOperation(10, Duration.ZERO));

        Job job = jobs.start(job("one", "bad", "dull", "broken", "two"), ANNA);

        Job ended = ended(jobs, job);
        assertThat(ended.state()).isEqualTo(Job.State.DONE);
        assertThat(ended.counts()).isEqualTo(new Job.Counts(5, 2, 2, 1));
        List<JobItem> items = jobs.items(job.id(), ItemQuery.all(0, 10));
        assertThat(items).extracting(item -> item.key() + " " + item.outcome().orElseThrow().state())
                .containsExactly("one OK", "bad FAILED", "dull SKIPPED", "broken FAILED", "two OK");
        assertThat(items.get(1).outcome().orElseThrow().reason()).isEqualTo("region bad is bad");
        assertThat(items.get(3).outcome().orElseThrow().reason()).startsWith("an error of the program").doesNotContain("a bug");
        assertThat(regions()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void all_writes_of_a_job_are_one_change_and_people_and_pages_are_told() {
        StoredJobs jobs = jobs(new RegionsOperation(1, Duration.ZERO));

        Job job = ended(jobs, jobs.start(job("one", "two", "three"), ANNA));

        assertThat(read(tx -> tx.changes().list(ChangeQuery.newest(10)))).extracting(c -> c.what() + "/" + c.reason())
                .containsExactly("job add-regions/because");
        assertThat(job.change()).isPresent();
        assertThat(read(tx -> tx.journal().activities(Optional.empty(), 10))).extracting(Activity::text)
                .containsExactly("job 1: add-regions, 3 ok, 0 failed, 0 skipped", "job 1: add-regions of 3; because");
        assertThat(read(tx -> tx.journal().feed(0, 10))).extracting(FeedEntry::topic).containsOnly("job");
    }

    @Test
    void ten_thousand_ids_are_counted_at_the_start() { // S-008
        StoredJobs jobs = jobs(new RegionsOperation(500, Duration.ZERO));

        Job job = jobs.start(job(IntStream.range(0, 10_000).mapToObj(i -> "r" + i).toArray(String[]::new)), ANNA);

        assertThat(job.counts().total()).isEqualTo(10_000);
        assertThat(ended(jobs, job).counts().ok()).isEqualTo(10_000);
    }

    @Test
    void what_a_killed_program_left_goes_on_and_nothing_is_done_twice() { // N-25
        RegionsOperation operation = new RegionsOperation(2, Duration.ZERO);
        StoredJobs dead = new StoredJobs(store, operations(operation), closed(operation), Clock.systemUTC());
        Job job = dead.start(job("a", "b", "c", "d", "e"), ANNA);
        ItemsWork killed = new ItemsWork(store, new Ledger(Clock.systemUTC()), operations(operation), job, Runnable::run);
        killed.step();

        assertThat(dead.find(job.id()).orElseThrow().counts()).isEqualTo(new Job.Counts(5, 2, 0, 0));
        Job ended = ended(jobs(operation), job);

        assertThat(ended.counts()).isEqualTo(new Job.Counts(5, 5, 0, 0));
        assertThat(regions()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void what_another_node_has_in_hand_is_left_to_it() {
        RegionsOperation operation = new RegionsOperation(2, Duration.ZERO);
        StoredJobs jobs = new StoredJobs(store, operations(operation), closed(operation), Clock.systemUTC());
        Job job = jobs.start(job("a", "b"), ANNA);
        store.leaseElsewhere("job " + job.id(), true);
        ItemsWork work = new ItemsWork(store, new Ledger(Clock.systemUTC()), operations(operation), job, Runnable::run);

        assertThat(work.step()).isEmpty();
        assertThat(regions()).isEmpty();
        store.leaseElsewhere("job " + job.id(), false);
        assertThat(ended(jobs(operation), job).counts().ok()).isEqualTo(2);
    }

    @Test
    void a_job_waits_for_an_operation_whose_bundle_is_away() {
        List<JobOperation> present = new CopyOnWriteArrayList<>(List.of(new RegionsOperation(2, Duration.ZERO)));
        Operations operations = new Operations(present, List.of());
        StoredJobs jobs = new StoredJobs(store, operations, closed(), Clock.systemUTC());
        Job job = jobs.start(job("a", "b"), ANNA);
        ItemsWork work = new ItemsWork(store, new Ledger(Clock.systemUTC()), operations, job, Runnable::run);
        JobOperation gone = present.remove(0);

        assertThatThrownBy(work::step).isInstanceOf(Busy.class);
        assertThat(jobs.find(job.id()).orElseThrow().counts().done()).isZero();
        present.add(gone);
        work.step();
        assertThat(jobs.find(job.id()).orElseThrow().counts().ok()).isEqualTo(2);
    }

    @Test
    void a_stopped_job_does_no_more_and_keeps_what_is_done() {
        RegionsOperation operation = new RegionsOperation(2, Duration.ZERO);
        StoredJobs jobs = new StoredJobs(store, operations(operation), closed(operation), Clock.systemUTC());
        Job job = jobs.start(job("a", "b", "c", "d", "e"), ANNA);
        ItemsWork work = new ItemsWork(store, new Ledger(Clock.systemUTC()), operations(operation), job, Runnable::run);
        work.step();

        assertThat(jobs.stop(job.id(), ANNA).state()).isEqualTo(Job.State.STOPPING);
        assertThat(jobs.stop(job.id(), ANNA).state()).isEqualTo(Job.State.STOPPING);
        assertThat(work.step()).isEmpty();

        Job stopped = jobs.find(job.id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(Job.State.STOPPED);
        assertThat(stopped.counts()).isEqualTo(new Job.Counts(5, 2, 0, 0));
        assertThat(jobs.items(job.id(), ItemQuery.waiting(0, 10))).extracting(JobItem::key).containsExactly("c", "d", "e");
        assertThat(regions()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void the_pause_between_two_items_is_the_operations_or_the_jobs_own() { // S-114, S-118, S-123
        StoredJobs jobs = jobs(new RegionsOperation(5, Duration.ofSeconds(2)));

        Job slow = jobs.start(job("a", "b", "c"), ANNA);
        Job fast = jobs.start(new NewJob("add-regions", JobItems.of(List.of("x")), Map.of("delaySeconds", "0"), ""), ANNA);

        assertThat(slow.delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(fast.delay()).isZero();
        assertThatThrownBy(() -> jobs.start(new NewJob("add-regions", JobItems.of(List.of("x")),
                Map.of("delaySeconds", "3601"), ""), ANNA)).isInstanceOf(Invalid.class).hasMessageContaining("delaySeconds");
        await().until(() -> jobs.find(slow.id()).orElseThrow().counts().done() == 1);
        jobs.stop(slow.id(), ANNA);
        assertThat(ended(jobs, slow).counts().done()).isLessThan(3);
    }

    @Test
    void what_cannot_be_started_is_refused() {
        StoredJobs jobs = jobs(new RegionsOperation(1, Duration.ZERO));

        assertThatThrownBy(() -> jobs.start(new NewJob("dance", JobItems.NONE, Map.of(), ""), ANNA))
                .isInstanceOf(NotFound.class).hasMessageContaining("add-regions");
        assertThatThrownBy(() -> jobs.start(job(), ANNA)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> jobs.start(new NewJob("add-regions", JobItems.NONE, Map.of(), ""), ANNA))
                .isInstanceOf(Invalid.class).hasMessageContaining("nothing to do");
        assertThatThrownBy(() -> jobs.start(new NewJob("add-regions", JobItems.of(List.of("x")), Map.of("colour", "red"), ""),
                ANNA)).isInstanceOf(Invalid.class).hasMessageContaining("colour");
        assertThat(jobs.list(JobQuery.newest(10))).isEmpty();
    }

    @Test
    void secret_arguments_reach_the_operation_alone() {
        StoredJobs jobs = jobs(new RegionsOperation(1, Duration.ZERO));

        Job job = ended(jobs, jobs.start(new NewJob("add-regions", JobItems.of(List.of("x")),
                Map.of("password", "geheim", "description", "d"), ""), ANNA));

        assertThat(job.args()).containsOnlyKeys("description");
        assertThat(job.toString()).doesNotContain("geheim");
        assertThat(Ledger.run(job).toString()).doesNotContain("geheim");
        assertThat(store.read(tx -> tx.regions().list()).get(0).description()).contains("geheim");
    }

    @Test
    void what_failed_is_tried_again_as_a_job_of_its_own() {
        StoredJobs jobs = jobs(new RegionsOperation(3, Duration.ZERO));
        Job first = ended(jobs, jobs.start(job("a", "bad", "b", "bad2"), ANNA));

        Job again = ended(jobs, jobs.retryFailed(first.id(), ANNA));

        assertThat(again.counts()).isEqualTo(new Job.Counts(2, 0, 2, 0));
        assertThat(jobs.items(again.id(), ItemQuery.all(0, 10))).extracting(JobItem::key).containsExactly("bad", "bad2");
        Job good = ended(jobs, jobs.start(job("c"), ANNA));
        assertThatThrownBy(() -> jobs.retryFailed(good.id(), ANNA)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> jobs.stop(good.id(), ANNA)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> jobs.stop(4711, ANNA)).isInstanceOf(NotFound.class);
    }

    @Test
    void whole_work_is_done_all_or_not_at_all() {
        StoredJobs jobs = jobs(new RegionsOperation(1, Duration.ZERO));

        Job good = ended(jobs, jobs.start(new NewJob("add-all-regions", JobItems.NONE, Map.of("n", "5"), ""), ANNA));
        Job bad = ended(jobs, jobs.start(new NewJob("add-all-regions", JobItems.NONE, Map.of("n", "9", "failAt", "8"), ""), ANNA));

        assertThat(good.counts()).isEqualTo(new Job.Counts(5, 5, 0, 0));
        assertThat(good.text()).isEqualTo("5 regions");
        assertThat(bad.state()).isEqualTo(Job.State.FAILED);
        assertThat(bad.text()).isEqualTo("line 8 is bad");
        assertThat(regions()).hasSize(5);
    }

    @Test
    void whole_work_that_is_stopped_half_way_leaves_nothing() {
        StoredJobs jobs = new StoredJobs(store, operations(), closed(), Clock.systemUTC());
        Job job = jobs.start(new NewJob("add-all-regions", JobItems.NONE, Map.of("n", "50"), ""), ANNA);
        WholeWork work = new WholeWork(store, new Ledger(Clock.systemUTC()), operations(), job);
        whole.meanwhile = () -> {
            if (work.progress().orElseThrow().done() == 20) {
                work.hurry();
            }
        };

        assertThat(work.step()).isEmpty();
        assertThat(regions()).isEmpty();
        whole.meanwhile = () -> { };
        jobs.stop(job.id(), ANNA);
        WholeWork next = new WholeWork(store, new Ledger(Clock.systemUTC()), operations(), job);
        assertThat(next.step()).isEmpty();

        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(Job.State.STOPPED);
        assertThat(regions()).isEmpty();
    }

    private StoredJobs jobs(RegionsOperation operation) {
        JobRunner runner = new JobRunner(store, operations(operation), Clock.systemUTC());
        runners.add(runner);
        runner.start();
        return new StoredJobs(store, operations(operation), runner, Clock.systemUTC());
    }

    private Operations operations(RegionsOperation... operation) {
        return new Operations(List.of(operation), List.of(whole));
    }

    /** A program that starts jobs and does not come to do them. */
    private JobRunner closed(RegionsOperation... operation) {
        JobRunner runner = new JobRunner(store, operations(operation), Clock.systemUTC());
        runner.close();
        return runner;
    }

    private static NewJob job(String... items) {
        return new NewJob("add-regions", JobItems.of(List.of(items)), Map.of(), "because");
    }

    private static Job ended(StoredJobs jobs, Job job) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> jobs.find(job.id()).orElseThrow(), j -> j.state().isEnd());
    }

    private <T> List<T> read(Function<Tx, List<T>> question) {
        return store.read(question);
    }

    private List<String> regions() {
        return store.read(tx -> tx.regions().list()).stream().map(Region::name).map(Object::toString).toList();
    }
}
