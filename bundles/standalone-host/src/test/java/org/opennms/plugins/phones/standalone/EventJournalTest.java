package org.opennms.plugins.phones.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennms.plugins.phones.api.host.RecordedEvent;

class EventJournalTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void events_are_listed_newest_first_and_there_again_after_a_restart() throws IOException {
        try (EventJournal journal = journal(1_000_000, 3)) {
            append(journal, 3);
        }

        try (EventJournal journal = journal(1_000_000, 3)) {
            append(journal, 1);

            assertThat(numbers(journal, 10)).containsExactly(4L, 3L, 2L, 1L);
            assertThat(numbers(journal, 2)).containsExactly(4L, 3L);
        }
    }

    @Test
    void a_line_torn_by_a_kill_is_dropped_and_does_not_spoil_the_next() throws IOException {
        try (EventJournal journal = journal(1_000_000, 3)) {
            append(journal, 2);
        }
        Files.writeString(newest(), "3\t2026-03-04T12:00:00Z\tuei/x\tma", StandardOpenOption.APPEND);

        try (EventJournal journal = journal(1_000_000, 3)) {
            append(journal, 1);

            assertThat(numbers(journal, 10)).containsExactly(3L, 2L, 1L);
        }
    }

    @Test
    void a_full_file_is_followed_by_the_next_and_the_oldest_goes() throws IOException {
        try (EventJournal journal = journal(100, 3)) {
            append(journal, 20);

            assertThat(numbers(journal, 100)).startsWith(20L, 19L, 18L).hasSizeLessThan(20);
            assertThat(files()).hasSize(3);
        }
    }

    @Test
    void numbers_go_on_even_if_the_newest_file_is_still_empty() throws IOException {
        try (EventJournal journal = journal(1_000_000, 3)) {
            append(journal, 2);
        }
        new EventFiles(directory).create(3);

        try (EventJournal journal = journal(1_000_000, 3)) {
            append(journal, 1);

            assertThat(numbers(journal, 10)).containsExactly(3L, 2L, 1L);
        }
    }

    @Test
    void a_folder_that_is_not_set_is_named() {
        assertThatThrownBy(() -> EventJournal.of("", 4, 25)).hasMessageContaining("directory is not set");
    }

    @Test
    void what_cannot_be_recorded_is_not_taken() throws IOException {
        EventJournal journal = journal(1_000_000, 3);
        journal.close();

        assertThatThrownBy(() -> append(journal, 1)).isInstanceOf(UncheckedIOException.class);
    }

    private EventJournal journal(long fileSize, int keptFiles) throws IOException {
        return new EventJournal(directory, fileSize, keptFiles);
    }

    private static void append(EventJournal journal, int count) {
        for (int i = 0; i < count; i++) {
            journal.append(NOON, "uei/x", "major", Map.of("mac", "00908f3bb602"));
        }
    }

    private static List<Long> numbers(EventJournal journal, int limit) {
        return journal.latest(limit).stream().map(RecordedEvent::number).toList();
    }

    private List<Path> files() throws IOException {
        return new EventFiles(directory).list();
    }

    private Path newest() throws IOException {
        return files().get(files().size() - 1);
    }
}
