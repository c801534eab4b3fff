package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.opennms.plugins.phones.api.job.ItemQuery;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItem;
import org.opennms.plugins.phones.api.job.JobQuery;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Secret;

class SqlJobsTest extends StoreTest {

    private static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");

    @DatabaseTest
    void a_job_comes_back_as_it_was_and_its_secrets_are_encrypted() {
        Job job = save(job("generate"));
        Job ended = save(job.runningSince(BEGIN.plusSeconds(1), change()).with(new Job.Counts(3, 1, 1, 1))
                .endedAt(BEGIN.plusSeconds(2), Job.State.DONE, "done"));
        restart();

        assertThat(job.id()).isPositive();
        assertThat(store.<Optional<Job>>read(tx -> tx.jobs().find(job.id()))).contains(ended);
        assertThat(database.query("SELECT args FROM job").toString()).doesNotContain("geheim");
    }

    @DatabaseTest
    void items_keep_their_order_and_what_became_of_them() { // S-148
        long id = save(job("generate")).id();
        long other = save(job("generate")).id();
        store.write(tx -> {
            tx.jobs().addItems(id, 0, keys(1, 600));
            tx.jobs().addItems(id, 600, keys(601, 1000));
            tx.jobs().addItems(other, 0, List.of("x"));
            return null;
        });
        store.write(tx -> {
            tx.jobs().ended(id, List.of(item(1, Outcome.OK), item(2, Outcome.OK), item(3, Outcome.failed("no template")),
                    item(4, Outcome.skipped("as it was")), item(5, Outcome.OK)));
            return null;
        });
        restart();

        assertThat(items(id, ItemQuery.ended(Outcome.State.OK, 0, 10))).containsExactly(
                item(1, Outcome.OK), item(2, Outcome.OK), item(5, Outcome.OK));
        assertThat(items(id, ItemQuery.ended(Outcome.State.FAILED, 0, 10))).containsExactly(item(3, Outcome.failed("no template")));
        assertThat(items(id, ItemQuery.waiting(5, 2))).extracting(JobItem::key).containsExactly("item-6", "item-7");
        assertThat(items(id, ItemQuery.all(998, 10))).extracting(JobItem::key).containsExactly("item-999", "item-1000");
        assertThat(items(other, ItemQuery.all(0, 10))).extracting(JobItem::key).containsExactly("x");
    }

    @DatabaseTest
    void the_list_is_filtered_and_ended_jobs_are_forgotten_with_their_items() {
        Job old = save(job("restart"));
        save(old.endedAt(BEGIN, Job.State.STOPPED, ""));
        Job running = save(job("generate"));
        store.write(tx -> {
            tx.jobs().addItems(old.id(), 0, List.of("a"));
            return null;
        });

        List<Job> open = store.read(tx -> tx.jobs().open());
        List<Job> stopped = store.read(tx -> tx.jobs().list(
                new JobQuery(Optional.empty(), Optional.of(Job.State.STOPPED), Optional.empty(), 10)));
        List<Job> generations = store.read(tx -> tx.jobs().list(
                new JobQuery(Optional.of("generate"), Optional.empty(), Optional.of(running.id() + 1), 10)));
        int forgotten = store.write(tx -> tx.jobs().forgetEndedBefore(BEGIN.plusSeconds(1)));

        assertThat(open).containsExactly(running);
        assertThat(stopped).extracting(Job::id).containsExactly(old.id());
        assertThat(generations).containsExactly(running);
        assertThat(forgotten).isEqualTo(1);
        assertThat(store.<Optional<Job>>read(tx -> tx.jobs().find(old.id()))).isEmpty();
        assertThat(items(old.id(), ItemQuery.all(0, 10))).isEmpty();
    }

    private static Job job(String operation) {
        return new Job(0, operation, Map.of("a", "b"), Map.of("password", new Secret("geheim")), Duration.ofSeconds(2),
                Job.State.WAITING, new Operator("anna"), "because", BEGIN, Optional.empty(), Optional.empty(),
                new Job.Counts(3, 0, 0, 0), Optional.empty(), "");
    }

    private long change() {
        return store.write(tx -> tx.changes().begin(BEGIN, new Operator("anna"), "job", "").id());
    }

    private Job save(Job job) {
        return store.write(tx -> tx.jobs().save(job));
    }

    private List<JobItem> items(long id, ItemQuery query) {
        return store.read(tx -> tx.jobs().items(id, query));
    }

    private static List<String> keys(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "item-" + i).toList();
    }

    private static JobItem item(long position, Outcome outcome) {
        return new JobItem(position, "item-" + position, Optional.of(outcome));
    }
}
