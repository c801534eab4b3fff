package org.opennms.plugins.phones.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.firmware.OpenFirmware;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.api.testing.MovableClock;

class HashedFirmwareStoreTest {

    private static final Operator ANNA = new Operator("anna");
    private static final String OLD = "430HD/UC_2.0.13.121;old";
    private static final String NEW = "430HD/UC_2.0.14.1;new";

    @TempDir
    Path directory;

    private final InMemoryStore rows = new InMemoryStore();
    private final TallyCounters counters = new TallyCounters();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private ImageFolder folder;
    private Inspector inspector;
    private HashedFirmwareStore store;

    @BeforeEach
    void open() {
        folder = new ImageFolder(directory.resolve("firmware").toString(), 1);
        inspector = new Inspector(folder, rows, counters, clock);
        store = new HashedFirmwareStore(folder, inspector, rows, List.of(new HeaderFamily()), clock);
    }

    @Test
    void an_image_is_kept_under_its_hash_and_its_header_is_read() throws IOException { // S-020, P-09
        Firmware added = add("430HD.img", OLD);

        assertThat(added).isEqualTo(store.list().get(0));
        assertThat(added.hardware()).contains("430HD");
        assertThat(added.version()).contains("UC_2.0.13.121");
        assertThat(added.size()).isEqualTo(OLD.length());
        assertThat(files()).containsExactly(folder.fileOf(added.sha256()));
        assertThat(read("430HD.img")).isEqualTo(OLD);
        assertThat(activities()).containsExactly("firmware added");
    }

    @Test
    void a_name_is_found_in_any_case_and_is_one_name() throws IOException {
        add("430HD.img", OLD);
        add("430hd.img", NEW);

        assertThat(read("430Hd.ImG")).isEqualTo(NEW);
        assertThat(store.list()).hasSize(1);
        assertThat(files()).hasSize(1);
        assertThat(activities()).containsExactly("firmware replaced", "firmware added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".img", "x.cfg", "../x.img", "a/b.img", "a\\b.img", "-x.img", "a b.img", "x.img\n", "x.img.exe"})
    void a_name_that_is_no_image_name_is_refused(String name) throws IOException { // P-13
        assertThatThrownBy(() -> add(name, OLD)).isInstanceOf(Invalid.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_name_has_at_most_128_characters() {
        assertThatThrownBy(() -> add("x".repeat(125) + ".img", OLD)).isInstanceOf(Invalid.class);
        assertThat(add("x".repeat(124) + ".img", OLD).size()).isPositive();
    }

    @Test
    void an_empty_image_and_one_over_the_limit_are_refused_and_leave_nothing() throws IOException {
        assertThatThrownBy(() -> add("430HD.img", "")).isInstanceOf(Invalid.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> store.add("430HD.img", new ByteArrayInputStream(new byte[1024 * 1024 + 1]), ANNA))
                .isInstanceOf(Invalid.class).hasMessageContaining("maxMegabytes");
        assertThat(files()).isEmpty();

        store.add("430HD.img", new ByteArrayInputStream(new byte[1024 * 1024]), ANNA);
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 'x';
                }
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> store.add("430HD.img", broken, ANNA)).isInstanceOf(Invalid.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_directory_that_cannot_be_written_is_busy() throws IOException {
        Files.writeString(directory.resolve("firmware"), "a file is in the way");

        assertThatThrownBy(() -> add("430HD.img", OLD)).isInstanceOf(Busy.class);
    }

    @Test
    void a_row_that_cannot_be_written_leaves_no_bytes() throws IOException {
        add("430HD.img", OLD);
        InMemoryStore full = new InMemoryStore();
        HashedFirmwareStore other = new HashedFirmwareStore(folder, inspector, new RefusingWrites(full), List.of(), clock);

        assertThatThrownBy(() -> other.add("440HD.img", image(NEW), ANNA)).isInstanceOf(Busy.class);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_family_that_stumbles_over_an_image_costs_only_its_header() {
        Firmware added = add("x.img", "no header");

        assertThat(added.hardware()).isEmpty();
        assertThat(added.version()).isEmpty();
    }

    @Test
    void a_transfer_ends_on_the_bytes_it_began_with() throws IOException { // decision 12, A-04
        add("430HD.img", OLD);
        try (OpenFirmware transfer = store.open("430HD.img").orElseThrow()) {
            add("430HD.img", NEW);
            store.remove("430HD.img", ANNA);

            assertThat(text(transfer.channel())).isEqualTo(OLD);
        }
        assertThat(files()).isEmpty();
        assertThat(store.open("430HD.img")).isEmpty();
    }

    @Test
    void bytes_stay_as_long_as_any_name_has_them() throws IOException {
        add("430HD.img", OLD);
        add("UC430HD_2.0.13.121.img", OLD);

        store.remove("430HD.img", ANNA);
        assertThat(read("UC430HD_2.0.13.121.img")).isEqualTo(OLD);
        store.remove("uc430hd_2.0.13.121.img", ANNA);
        assertThat(files()).isEmpty();
    }

    @Test
    void what_is_not_there_can_neither_be_opened_nor_removed() {
        assertThat(store.open("430HD.img")).isEmpty();
        assertThat(store.open("../../etc/passwd")).isEmpty();
        assertThatThrownBy(() -> store.remove("430HD.img", ANNA)).isInstanceOf(NotFound.class);
    }

    @Test
    void bytes_swapped_behind_our_back_are_never_served_even_with_the_time_set_back() throws IOException {
        Path file = folder.fileOf(add("430HD.img", OLD).sha256());
        assertThat(read("430HD.img")).isEqualTo(OLD);
        FileTime time = Files.getLastModifiedTime(file);

        Files.writeString(file, OLD.replace("old", "bad"));
        Files.setLastModifiedTime(file, time);

        assertThat(store.open("430HD.img")).isEmpty();
        assertThat(store.open("430HD.img")).isEmpty();
        assertThat(counters.all()).containsEntry("firmware.damaged", 1L);
        assertThat(activities()).containsExactly("firmware damaged", "firmware added");
    }

    @Test
    void a_damaged_or_missing_image_is_healed_by_adding_it_again() throws IOException {
        Path file = folder.fileOf(add("430HD.img", OLD).sha256());
        Files.delete(file);
        assertThat(store.open("430HD.img")).isEmpty();

        add("430HD.img", OLD);
        assertThat(read("430HD.img")).isEqualTo(OLD);

        Files.writeString(file, "rot");
        assertThat(store.open("430HD.img")).isEmpty();
        assertThat(counters.all()).containsEntry("firmware.damaged", 2L);
    }

    @Test
    void the_daily_scrub_finds_what_changed_without_a_trace() throws IOException { // decision 12
        Firmware added = add("430HD.img", OLD);
        Caretaker caretaker = new Caretaker(store, folder, inspector, 24);
        caretaker.scrub();
        assertThat(counters.all()).isEmpty();
        Files.writeString(folder.fileOf(added.sha256()), "rot");

        caretaker.scrub();
        caretaker.scrub();

        assertThat(counters.all()).containsEntry("firmware.damaged", 1L);
        assertThat(store.open("430HD.img")).isEmpty();
    }

    @Test
    void the_start_sweeps_up_what_an_earlier_run_was_killed_over() throws IOException {
        Firmware added = add("430HD.img", OLD);
        Incoming killed = folder.receive(image("half"));
        Incoming unnamed = folder.receive(image("no row"));
        folder.keep(unnamed);
        Path foreign = Files.writeString(directory.resolve("firmware/README"), "an operator's");

        Instant before = Instant.now().plusSeconds(10);
        Path arriving = folder.receive(image("through another node")).file();
        Files.setLastModifiedTime(arriving, FileTime.from(before));

        store.sweep(folder.files(before));

        assertThat(killed.file()).doesNotExist();
        assertThat(files()).containsExactlyInAnyOrder(folder.fileOf(added.sha256()), foreign, arriving);
    }

    @Test
    void a_store_that_knows_no_image_deletes_none_that_is_whole() throws IOException {
        Incoming killed = folder.receive(image("half"));
        Incoming others = folder.receive(image("of another database"));
        folder.keep(others);

        store.sweep(folder.files(Instant.now().plusSeconds(10)));

        assertThat(killed.file()).doesNotExist();
        assertThat(files()).containsExactly(folder.fileOf(others.sha256()));
    }

    @Test
    void a_directory_must_be_set() {
        assertThatThrownBy(() -> new ImageFolder("", 256)).hasMessageContaining("set 'directory'");
    }

    private Firmware add(String name, String text) {
        return store.add(name, image(text), ANNA);
    }

    private static InputStream image(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String read(String name) throws IOException {
        try (OpenFirmware open = store.open(name).orElseThrow()) {
            return text(open.channel());
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        channel.read(bytes);
        return new String(Arrays.copyOf(bytes.array(), bytes.position()), StandardCharsets.US_ASCII);
    }

    private List<String> activities() {
        return rows.read(tx -> tx.journal().activities(Optional.empty(), 10)).stream().map(Activity::what).toList();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory.resolve("firmware"))) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(directory.resolve("firmware"))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
