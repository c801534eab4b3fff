package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.error.Gone;
import org.opennms.plugins.phones.api.fleet.Feed.Entry;
import org.opennms.plugins.phones.api.testing.InMemoryStore;

class JournalTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final InMemoryStore store = new InMemoryStore();
    private final Journal journal = new Journal(store);

    private void changed(String key, Instant at) {
        store.write(tx -> {
            tx.journal().changed("phone", key, at);
            return null;
        });
    }

    @Test
    void the_feed_goes_on_after_a_cursor_and_is_followed_from_its_end() {
        assertThat(journal.end()).isZero();
        assertThat(journal.after(0, 10)).isEmpty();
        changed("a", NOW);
        changed("b", NOW);

        assertThat(journal.after(0, 1)).containsExactly(new Entry(1, NOW, "phone", "a"));
        assertThat(journal.after(1, 10)).containsExactly(new Entry(2, NOW, "phone", "b"));
        assertThat(journal.after(journal.end(), 10)).isEmpty();
    }

    @Test
    void a_cursor_older_than_what_is_kept_or_of_another_feed_is_gone() {
        changed("a", NOW);
        changed("b", NOW);
        changed("c", NOW.plusSeconds(60));
        store.write(tx -> tx.journal().forgetFeedBefore(NOW.plusSeconds(30)));

        assertThat(journal.after(2, 10)).extracting(Entry::key).containsExactly("c");
        assertThatThrownBy(() -> journal.after(1, 10)).isInstanceOf(Gone.class);
        assertThatThrownBy(() -> journal.after(0, 10)).isInstanceOf(Gone.class);
        assertThatThrownBy(() -> journal.after(99, 10)).isInstanceOf(Gone.class);
    }
}
