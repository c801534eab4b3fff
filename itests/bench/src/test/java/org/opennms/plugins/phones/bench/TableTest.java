package org.opennms.plugins.phones.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final String DOCUMENT = "# Benchmarks\n\nWords.\n\n" + Table.BEGIN + "\n" + Table.END + "\n\nMore words.\n";

    @Test
    void the_words_around_the_table_stay() {
        String written = with(DOCUMENT, row("a", 1), "B1");

        assertThat(written).startsWith("# Benchmarks\n\nWords.\n\n" + Table.BEGIN + "\n| work |")
                .endsWith(Table.END + "\n\nMore words.\n");
    }

    @Test
    void a_document_without_marks_gets_them_at_its_end() {
        String written = with("# Benchmarks\n", row("a", 1), "B1");

        assertThat(written).startsWith("# Benchmarks\n\n" + Table.BEGIN).endsWith(Table.END + "\n");
    }

    @Test
    void what_was_not_measured_this_time_keeps_its_line() {
        String first = with(with(DOCUMENT, row("a", 1), "M"), row("b, of another kind", 2), "M");
        String second = with(first, row("a", 7), "M");

        assertThat(lines(second)).containsExactly(
                "| a | s | 7.00 (7.00-7.00) | other: 1.00 (1.00-1.00) | 7.00 | 7.00-7.00 |  | `c` | today, A |",
                "| b, of another kind | s | 2.00 (2.00-2.00) | other: 1.00 (1.00-1.00) | 2.00 | 2.00-2.00 |  | `c` | today, A |");
    }

    @Test
    void writing_the_same_again_changes_nothing() {
        String once = with(DOCUMENT, row("a", 1), "M");

        assertThat(with(once, row("a", 1), "M")).isEqualTo(once);
    }

    @Test
    void a_machine_is_named_as_long_as_a_line_was_measured_on_it() {
        String two = with(with(DOCUMENT, row("a", 1), "2 cores: slow"), row("b", 1), "8 cores");

        assertThat(two).contains("\n- machine A: 2 cores: slow\n- machine B: 8 cores\n");
        assertThat(with(two, row("b", 1), "2 cores: slow")).contains("- machine A: 2 cores: slow\n" + Table.END);
        assertThat(with(two, row("a", 1), "8 cores")).contains("\n- machine B: 8 cores\n").doesNotContain("slow");
    }

    private static String with(String document, Row row, String machine) {
        Table table = Table.read(document);
        table.put(List.of(row), "c", "today", machine);
        return table.toString();
    }

    private static Row row(String work, double ours) {
        return new Row(work, "s", List.of(ours), "other", List.of(1.0), Goal.NONE);
    }

    private static List<String> lines(String document) {
        return document.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| work")).toList();
    }
}
