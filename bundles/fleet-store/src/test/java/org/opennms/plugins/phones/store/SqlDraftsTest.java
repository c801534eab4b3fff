package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.store.Draft;
import org.opennms.plugins.phones.api.store.DraftRows;
import org.opennms.plugins.phones.api.store.FileRows;

/** S-160, N-25: nobody sees files that were made ahead until they are brought, and what is not brought goes away. */
class SqlDraftsTest extends StoreTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Instant LATER = NOW.plus(DraftRows.KEPT).plus(A_SECOND);
    private static final List<ConfigFile> FILES = List.of(file("B.cfg", FileKind.PRIVATE, "same"),
            file("c.cfg", FileKind.PRIVATE, "same"), file("d.cfg", FileKind.GLOBAL, "global"));

    @DatabaseTest
    void files_are_there_once_they_are_brought() {
        change(tx -> tx.files().save(file("b.cfg", FileKind.PRIVATE, "old")));
        List<Draft> drafts = keep(FILES);
        assertThat(contents()).as("each content lies once").isEqualTo(3);
        assertThat(names()).containsExactly("b.cfg 1 old");

        FileRows.Saved saved = store.write(tx -> tx.drafts().bring(drafts));
        FileRows.Saved again = store.write(tx -> tx.drafts().bring(keepIn(tx.drafts())));
        restart();

        assertThat(saved.changed()).containsExactlyInAnyOrder("b.cfg", "c.cfg", "d.cfg");
        assertThat(again.changed()).isEmpty();
        assertThat(names()).containsExactly("b.cfg 2 same", "c.cfg 1 same", "d.cfg 1 global");
        ConfigFile brought = store.<ConfigFile>read(tx -> tx.files().current("c.cfg").orElseThrow());
        assertThat(brought).usingRecursiveComparison().ignoringFields("revision", "change", "content.sha256").isEqualTo(FILES.get(1));
    }

    @DatabaseTest
    void what_is_not_brought_goes_an_hour_later_and_nothing_else_does() {
        change(tx -> tx.files().save(file("a.cfg", FileKind.PRIVATE, "kept")));
        keep(FILES);
        restart();

        assertThat(abandoned(NOW.plus(DraftRows.KEPT))).as("somebody may still bring them").isEmpty();
        List<String> found = abandoned(LATER);
        assertThat(found).hasSize(2);
        change(tx -> tx.drafts().forget(found, NOW));
        assertThat(contents()).as("not yet").isEqualTo(3);
        change(tx -> tx.drafts().forget(found, LATER));

        assertThat(contents()).isEqualTo(1);
        assertThat(abandoned(LATER)).isEmpty();
        assertThat(names()).containsExactly("a.cfg 1 kept");
    }

    @DatabaseTest
    void a_content_that_a_draft_has_stays_when_the_last_file_with_it_goes() {
        change(tx -> tx.files().save(file("a.cfg", FileKind.PRIVATE, "same")));
        List<Draft> drafts = keep(FILES);

        change(tx -> tx.files().delete("a.cfg"));
        change(tx -> tx.drafts().bring(drafts));

        assertThat(names()).containsExactly("b.cfg 1 same", "c.cfg 1 same", "d.cfg 1 global");
    }

    @DatabaseTest
    void where_the_search_is_over_contents_go_with_their_last_file_again() {
        List<Draft> drafts = keep(FILES);
        change(tx -> tx.drafts().bring(drafts));
        change(tx -> tx.drafts().forget(abandoned(LATER), LATER));

        change(tx -> tx.files().delete("d.cfg"));

        assertThat(contents()).isEqualTo(1);
    }

    private List<Draft> keep(List<ConfigFile> files) {
        return store.write(tx -> tx.drafts().keep(files, NOW));
    }

    private static List<Draft> keepIn(DraftRows drafts) {
        return drafts.keep(FILES, NOW);
    }

    private List<String> abandoned(Instant now) {
        return store.read(tx -> tx.drafts().abandoned(now, 10));
    }

    private List<String> names() {
        List<ConfigFile> all = store.read(tx -> tx.files().list("", 10));
        return all.stream().map(f -> f.name() + " " + f.revision() + " " + f.content().text(UTF_8)).toList();
    }

    private long contents() {
        return database.query("SELECT fingerprint FROM file_content").size();
    }
}
