package org.opennms.plugins.phones.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Terms PLAIN = new Terms(512, 1, Optional.empty(), Map.of());

    private final List<String> sent = new ArrayList<>();

    // P-55
    @Test
    void a_file_goes_block_by_block() {
        Transfer transfer = transfer(new byte[600], PLAIN);

        transfer.begin(0);
        transfer.acknowledge(1, 1);
        assertThat(transfer.state()).isEqualTo(Transfer.State.RUNNING);
        transfer.acknowledge(2, 2);

        assertThat(sent).containsExactly("data 1 of 512", "data 2 of 88");
        assertThat(transfer.state()).isEqualTo(Transfer.State.WHOLE);
    }

    @Test
    void a_file_that_fills_its_last_block_ends_with_an_empty_one() {
        Transfer transfer = transfer(new byte[512], PLAIN);

        transfer.begin(0);
        transfer.acknowledge(1, 1);
        transfer.acknowledge(2, 2);

        assertThat(sent).containsExactly("data 1 of 512", "data 2 of 0");
        assertThat(transfer.state()).isEqualTo(Transfer.State.WHOLE);
    }

    @Test
    void options_are_told_and_acknowledged_before_the_first_block() {
        Transfer transfer = transfer(new byte[10], new Terms(1_024, 1, Optional.empty(), Map.of("blksize", "1024")));

        transfer.begin(0);
        transfer.acknowledge(0, 1);
        transfer.acknowledge(1, 2);

        assertThat(sent).containsExactly("options 626c6b73697a65003130323400", "data 1 of 10");
        assertThat(transfer.state()).isEqualTo(Transfer.State.WHOLE);
    }

    // P-58
    @Test
    void an_acknowledgement_that_comes_twice_sends_nothing() {
        Transfer transfer = transfer(new byte[5_000], PLAIN);
        transfer.begin(0);

        for (int i = 0; i < 5; i++) {
            transfer.acknowledge(1, i);
            transfer.acknowledge(0, i);
        }
        transfer.acknowledge(2, 10);
        transfer.acknowledge(1, 11);
        transfer.acknowledge(9, 12);

        assertThat(sent).containsExactly("data 1 of 512", "data 2 of 512", "data 3 of 512");
    }

    @Test
    void what_is_not_acknowledged_is_sent_again_later_each_time() {
        Transfer transfer = transfer(new byte[5_000], PLAIN);
        transfer.begin(0);
        transfer.acknowledge(1, 1_000);

        List<Long> waits = new ArrayList<>();
        for (long now = 1_000; transfer.state() == Transfer.State.RUNNING; now = transfer.dueAt()) {
            transfer.tick(now);
            waits.add((transfer.dueAt() - now) / 1_000_000);
        }

        assertThat(waits.subList(0, 7)).containsExactly(200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 8_000L);
        assertThat(sent).hasSize(2 + Transfer.REPEATS).endsWith("data 2 of 512");
        assertThat(transfer.state()).isEqualTo(Transfer.State.UNANSWERED);
        assertThat(transfer.delivered(5_000)).isEqualTo(512);
    }

    // A-10 A-11
    @Test
    void a_client_that_never_answers_gets_no_more_than_the_first_packets() {
        Transfer transfer = transfer(new byte[5_000], PLAIN);
        transfer.begin(0);

        for (long now = 0; now < 600 * SECOND; now += SECOND / 10) {
            transfer.tick(now);
        }

        assertThat(sent).containsExactly("data 1 of 512", "data 1 of 512", "data 1 of 512");
        assertThat(transfer.state()).isEqualTo(Transfer.State.UNANSWERED);
        assertThat(transfer.delivered(5_000)).isZero();
    }

    @Test
    void an_agreed_timeout_is_kept() {
        Transfer transfer = transfer(new byte[5_000], new Terms(512, 1, Optional.of(Duration.ofSeconds(5)), Map.of("timeout", "5")));
        transfer.begin(0);
        transfer.acknowledge(0, 1);

        transfer.tick(5 * SECOND);
        assertThat(sent).hasSize(2);
        transfer.tick(5 * SECOND + 1);
        transfer.tick(10 * SECOND + 1);
        assertThat(sent).hasSize(4);
    }

    @Test
    void a_window_goes_at_once_and_again_from_where_it_broke() {
        Transfer transfer = transfer(new byte[512 * 9], new Terms(512, 4, Optional.empty(), Map.of("windowsize", "4")));
        transfer.begin(0);
        transfer.acknowledge(0, 1);
        assertThat(blocks()).containsExactly(1, 2, 3, 4);

        transfer.acknowledge(2, 2);
        assertThat(blocks()).containsExactly(3, 4, 5, 6);
        transfer.acknowledge(2, 3);
        assertThat(blocks()).containsExactly(3, 4, 5, 6);
        transfer.acknowledge(2, 4);
        assertThat(blocks()).as("believed once").isEmpty();
        transfer.acknowledge(6, 5);
        assertThat(blocks()).containsExactly(7, 8, 9, 10);
        assertThat(transfer.delivered(512 * 9)).isEqualTo(512 * 6);
        transfer.acknowledge(10, 6);
        assertThat(transfer.state()).isEqualTo(Transfer.State.WHOLE);
    }

    @Test
    void a_lost_last_acknowledgement_takes_nothing_away() {
        Transfer transfer = transfer(new byte[600], PLAIN);
        transfer.begin(0);
        transfer.acknowledge(1, 1);

        assertThat(transfer.delivered(600)).isEqualTo(600);
        transfer.refused();
        assertThat(transfer.delivered(600)).isEqualTo(512);
    }

    @Test
    void a_file_that_cannot_be_read_on_ends_with_an_error() {
        Blocks broken = new Blocks() {

            @Override
            public void read(long block, ByteBuffer to) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public long bytesUpTo(long block) {
                return 0;
            }
        };
        Transfer transfer = new Transfer(broken, PLAIN, 2, ByteBuffer.allocate(1_000), this::note);

        transfer.begin(0);

        assertThat(sent).containsExactly("error 0");
        assertThat(transfer.state()).isEqualTo(Transfer.State.FAILED);
    }

    // P-56
    @Test
    void block_numbers_roll_over() {
        byte[] file = bytes(64 * 1_024 * 1_024, 1);
        VirtualClient client = new VirtualClient(1, 0, 512, 1);

        assertThat(client.fetch(file, PLAIN)).isEqualTo(file);
        assertThat(client.dataPackets()).isEqualTo(file.length / 512 + 1);
    }

    // P-58
    @ParameterizedTest
    @CsvSource({"1, 512, 1", "2, 512, 1", "3, 1468, 1", "4, 512, 4", "5, 1468, 16", "6, 8, 64", "7, 512, 1", "8, 1024, 7"})
    void a_file_arrives_over_a_network_that_loses_repeats_and_delays(long seed, int blockSize, int window) {
        byte[] file = bytes(blockSize * 1_500 + (int) seed, seed);
        Map<String, String> accepted = window > 1 ? Map.of("windowsize", "" + window) : Map.of();
        VirtualClient client = new VirtualClient(seed, 5, blockSize, window);

        byte[] got = client.fetch(file, new Terms(blockSize, window, Optional.empty(), accepted));

        assertThat(got).isEqualTo(file);
        if (window == 1) {
            assertThat(client.dataPackets()).isLessThan(1_500 * 13 / 10);
        }
    }

    private Transfer transfer(byte[] file, Terms terms) {
        return new Transfer(Blocks.octet(new BytesSource(file), terms.blockSize()), terms, 2, ByteBuffer.allocate(70_000), this::note);
    }

    private void note(ByteBuffer packet) {
        int number = Packets.block(packet);
        sent.add(switch (Packets.opcode(packet)) {
            case Packets.DATA -> "data " + number + " of " + (packet.remaining() - Packets.HEADER);
            case Packets.ERROR -> "error " + number;
            default -> "options " + HexFormat.of().formatHex(packet.array(), 2, packet.limit());
        });
    }

    /** The numbers of the blocks since the last call. */
    private List<Integer> blocks() {
        List<Integer> blocks = sent.stream().filter(s -> s.startsWith("data")).map(s -> Integer.parseInt(s.split(" ")[1])).toList();
        sent.clear();
        return blocks;
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
