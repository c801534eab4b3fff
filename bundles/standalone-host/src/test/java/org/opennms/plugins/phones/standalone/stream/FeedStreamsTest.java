package org.opennms.plugins.phones.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.error.Gone;
import org.opennms.plugins.phones.api.fleet.Feed;
import org.opennms.plugins.phones.api.testing.MovableClock;

class FeedStreamsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final List<Feed.Entry> entries = new ArrayList<>();
    private int reads;
    private final FeedStreams streams = new FeedStreams(new Feed() {
        @Override
        public long end() {
            return entries.size();
        }

        @Override
        public List<Entry> after(long cursor, int limit) {
            reads++;
            if (cursor < 0) {
                throw new Gone("too old");
            }
            return entries.stream().filter(e -> e.cursor() > cursor).limit(limit).toList();
        }
    }, clock);

    private static final class Page implements Client {

        private final StringBuilder heard = new StringBuilder();
        private boolean ready = true;
        private boolean welcome = true;
        private boolean ended;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void send(String text) {
            heard.append(text);
        }

        @Override
        public boolean isWelcome() {
            return welcome;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    private Page page(OptionalLong after) {
        Page page = new Page();
        streams.add(page, after.orElseGet(streams::end));
        return page;
    }

    private void changed(String key) {
        entries.add(new Feed.Entry(entries.size() + 1, NOW, "phone", key));
    }

    @Test
    void a_page_hears_what_comes_and_one_that_comes_back_what_it_has_missed() {
        changed("a");
        Page fresh = page(OptionalLong.empty());
        Page back = page(OptionalLong.of(0));
        streams.tick();
        changed("b");
        streams.tick();

        assertThat(fresh.heard).hasToString("retry: 3000\nid: 1\nevent: begin\ndata: 1\n\n"
                + "id: 2\nevent: phone\ndata: b\n\n");
        assertThat(back.heard.toString()).contains("id: 1\nevent: phone\ndata: a", "id: 2\nevent: phone\ndata: b");
    }

    @Test
    void a_sign_of_life_comes_each_ten_seconds_and_pages_at_the_same_place_cost_one_read() {
        Page one = page(OptionalLong.empty());
        Page other = page(OptionalLong.empty());
        streams.tick();
        reads = 0;

        clock.advance(Duration.ofSeconds(9));
        streams.tick();
        assertThat(one.heard.toString()).doesNotContain("alive");
        clock.advance(Duration.ofSeconds(1));
        streams.tick();

        assertThat(one.heard.toString()).contains("event: alive");
        assertThat(other.heard.toString()).contains("event: alive");
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void a_cursor_that_is_too_old_begins_again_at_the_end() {
        changed("a");
        Page page = page(OptionalLong.of(-1));
        streams.tick();
        changed("b");
        streams.tick();

        assertThat(page.heard.toString()).contains("id: 1\nevent: gone").contains("data: b").doesNotContain("data: a");
    }

    @Test
    void who_takes_nothing_is_no_more_welcome_or_old_is_dropped() {
        Page slow = page(OptionalLong.empty());
        Page left = page(OptionalLong.empty());
        Page old = page(OptionalLong.empty());
        streams.tick();
        slow.ready = false;
        left.welcome = false;

        changed("a");
        streams.tick();
        assertThat(left.ended).isTrue();
        assertThat(left.heard.toString()).doesNotContain("data: a");
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofSeconds(10));
            streams.tick();
        }
        assertThat(slow.ended).isTrue();
        assertThat(old.ended).isFalse();
        clock.advance(Duration.ofHours(1));
        streams.tick();
        assertThat(old.ended).isTrue();
    }

    @Test
    void there_are_no_more_streams_than_can_be_borne() {
        for (int i = 0; i < 100; i++) {
            assertThat(streams.isFull()).isFalse();
            page(OptionalLong.empty());
        }
        assertThat(streams.isFull()).isTrue();
    }
}
