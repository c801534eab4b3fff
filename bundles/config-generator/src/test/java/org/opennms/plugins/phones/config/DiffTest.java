package org.opennms.plugins.phones.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileDiff;
import org.opennms.plugins.phones.api.config.FileDiff.KeyChange;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.ValueType;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Operator;

/** N-01: what a new file changes, by what phones make of it. */
class DiffTest {

    private final Desk desk = new Desk();

    @Test
    void keys_are_added_changed_and_removed_wherever_they_stand() {
        desk.template("|b=2\na=one\nnew=%ITCS_Display%\n");

        FileDiff diff = diff("a=1\nb=2\ngone=x\n");

        assertThat(diff.kind()).isEqualTo(FileDiff.Kind.KEYS);
        assertThat(diff.keys()).containsExactly("a", "new", "gone");
        assertThat(diff.changes().get()).containsExactly(change("a", "1", "one"), change("new", null, "Anna"), change("gone", "x", null));
        assertThat(diff.text().get()).contains("-a=1", "+new=Anna", "@@");
    }

    @Test
    void a_change_of_order_or_of_form_alone_is_told_apart() {
        desk.template("|a=1\nb=2\n");

        assertThat(diff("a=1\nb=2\n").kind()).isEqualTo(FileDiff.Kind.NONE);
        assertThat(diff("b=2\na=1\n").kind()).isEqualTo(FileDiff.Kind.ORDER);
        assertThat(diff("a=1\n\n; a comment\nb=2\n").kind()).isEqualTo(FileDiff.Kind.FORM);
        assertThat(diff("b=1\na=1\nb=2\n").kind()).isEqualTo(FileDiff.Kind.FORM); // the last one held all along
        assertThat(desk.store.read(tx -> desk.generator.diff(tx, PaperFamily.MODEL, Optional.empty(), desk.rendered(), Set::of))
                .kind()).isEqualTo(FileDiff.Kind.NEW);
    }

    @Test
    void of_repeated_keys_the_last_counts_even_where_the_files_begin_alike() {
        desk.template("|a=1\nb=2\nb=3\n");

        assertThat(diff("a=1\nb=2\n").keys()).containsExactly("b");
        assertThat(diff("a=1\nb=2\na=1\n").keys()).containsExactly("b");
        assertThat(diff("a=1\nb=2\na=2\nb=3\n").changes().get()).containsExactly(change("a", "2", "1"));
    }

    @Test
    void of_repeated_keys_the_last_counts_even_where_the_files_end_alike() {
        desk.template("|a=1\nb=2\nb=3\nc=4\n");

        assertThat(diff("a=1\nb=1\nb=3\nc=4\n").kind()).isEqualTo(FileDiff.Kind.FORM); // the later one holds in both
        assertThat(diff("a=1\nb=3\nc=4\n").kind()).isEqualTo(FileDiff.Kind.FORM);
        assertThat(diff("c=4\na=1\nb=2\nb=3\n").kind()).isEqualTo(FileDiff.Kind.ORDER);
        assertThat(diff("a=1\nb=2\nb=4\nc=4\n").keys()).containsExactly("b");
        assertThat(diff("a=1\nc=4\n").keys()).containsExactly("b");
    }

    @Test
    void lines_are_compared_whole_where_the_files_begin_and_end_alike_within_one() {
        desk.template("|include  x.cfg\nkey=abcabc\nlong/key=1\ninclude x.cfg\n");

        assertThat(diff("include  x.cfg\nkey=abc\nlong/key=1\ninclude x.cfg\n").changes().get())
                .containsExactly(change("key", "abc", "abcabc"));
        assertThat(diff("include  x.cfg\nother/key=abcabc\nlong/key=1\ninclude x.cfg\n").keys()).containsExactly("key", "other/key");
        assertThat(diff("key=abcabc\nlong/key=1\ninclude x.cfg\n").kind()).isEqualTo(FileDiff.Kind.FORM);
        assertThat(diff("include  x.cfg\nkey=abcabc\nlong/key=1\ninclude x.cfg").kind()).isEqualTo(FileDiff.Kind.FORM);
        assertThat(diff("").keys()).containsExactly("include x.cfg", "key", "long/key");
    }

    @Test
    void no_secret_of_either_file_is_shown() {
        desk.family.parameters = List.of(new Parameter("known/key", new ValueType.Text(99), false, true, "a manual"));
        desk.template("|account=%ITCS_Password%\nplain=2\n");

        FileDiff diff = diff("account=old-one\nknown/key=hidden1\nsome/password=hidden2\nother=was s3cret here\nown=hidden3\nplain=1\n",
                "hidden3");

        String all = diff.changes().get() + diff.text().get();
        assertThat(all).contains("account", "known/key", "some/password", "plain=2")
                .doesNotContain("hidden1", "hidden2", "hidden3", "old-one", "s3cret");
        assertThat(diff.changes().get()).contains(change("account", "***", "***"));
    }

    private static KeyChange change(String key, String before, String after) {
        return new KeyChange(key, Optional.ofNullable(before), Optional.ofNullable(after));
    }

    private FileDiff diff(String has, String... secrets) {
        ConfigFile file = new ConfigFile(Desk.MAC + ".cfg", FileKind.PRIVATE, Optional.of(Desk.MAC), PaperFamily.MODEL, "Paper_1", 1,
                Instant.EPOCH, Operator.ITSELF, "", Optional.empty(), Content.of(has, StandardCharsets.UTF_8));
        return desk.store.read(tx -> desk.generator.diff(tx, PaperFamily.MODEL, Optional.of(file),
                desk.generator.privateFile(tx, desk.phone), () -> Set.of(secrets)));
    }
}
