package org.opennms.plugins.phones.tftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

// P-55
class NetasciiBlocksTest {

    @Test
    void lines_end_as_terminals_have_it() throws IOException {
        assertThat(whole("a\nb\rc\r\nd", 512)).isEqualTo("a\r\nb\r\0c\r\0\r\nd");
    }

    @Test
    void a_line_end_may_lie_across_blocks() throws IOException {
        String text = "\n\r".repeat(5_000) + "x";

        for (int size = 8; size < 20; size++) {
            assertThat(whole(text, size)).isEqualTo("\r\n\r\0".repeat(5_000) + "x");
        }
    }

    @Test
    void a_block_may_be_read_again() throws IOException {
        NetasciiBlocks blocks = new NetasciiBlocks(new BytesSource("1234567\n9\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(block(blocks, 1, 8)).isEqualTo("1234567\r").isEqualTo(block(blocks, 1, 8));
        assertThat(block(blocks, 2, 8)).isEqualTo("\n9\r\n").isEqualTo(block(blocks, 2, 8));
        assertThat(blocks.bytesUpTo(1)).isEqualTo(8);
        assertThat(blocks.bytesUpTo(2)).isEqualTo(10);
    }

    private static String whole(String text, int size) throws IOException {
        NetasciiBlocks blocks = new NetasciiBlocks(new BytesSource(text.getBytes(StandardCharsets.US_ASCII)));
        StringBuilder all = new StringBuilder();
        String block;
        int number = 0;
        do {
            block = block(blocks, ++number, size);
            all.append(block);
        } while (block.length() == size);
        return all.toString();
    }

    private static String block(Blocks blocks, long number, int size) throws IOException {
        ByteBuffer to = ByteBuffer.allocate(size);
        blocks.read(number, to);
        return new String(to.array(), 0, to.position(), StandardCharsets.US_ASCII);
    }
}
