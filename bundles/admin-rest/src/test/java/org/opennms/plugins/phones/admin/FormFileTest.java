package org.opennms.plugins.phones.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.ws.rs.WebApplicationException;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.admin.view.Problem;

/** Forms as browsers write them, and as nobody should. */
class FormFileTest {

    private static final String TYPE = "multipart/form-data; boundary=\"b o\"";
    private static final int MOST = 1000;

    private static String file(String name, String content) {
        return "--b o\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n"
                + content + "\r\n";
    }

    private static String field() {
        return "--b o\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nno reason\r\n";
    }

    private static Upload read(String type, String form) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        return FormFile.in(type, new ByteArrayInputStream(bytes), bytes.length);
    }

    private static Problem refused(String type, String form) {
        WebApplicationException refusal = catchThrowableOfType(WebApplicationException.class,
                () -> read(type, form).bytes(MOST, "a test"));
        assertThat(refusal).as(form).isNotNull();
        return (Problem) refusal.getResponse().getEntity();
    }

    @Test
    void the_file_of_a_form_comes_to_the_byte_with_its_name() {
        Upload upload = read(TYPE, file("C:\\Users\\käthe\\users.csv", "a,b\r\n--b\r\n\u0000ü") + "--b o--\r\n");

        assertThat(upload.name()).isEqualTo(Optional.of("users.csv"));
        assertThat(new String(upload.bytes(MOST, "a test"), StandardCharsets.UTF_8)).isEqualTo("a,b\r\n--b\r\n\u0000ü");
    }

    @Test
    void a_form_holds_one_file_and_nothing_else() {
        assertThat(refused(TYPE, file("a", "1") + file("b", "2") + "--b o--\r\n").detail()).contains("more than one file");
        assertThat(refused(TYPE, file("a", "1") + field() + "--b o--\r\n").detail()).contains("fields after it");
        assertThat(refused(TYPE, field() + file("a", "1") + "--b o--\r\n").detail()).contains("the query");
        assertThat(refused(TYPE, "--b o--\r\n").detail()).contains("no file");
        assertThat(refused(TYPE, "").status()).isEqualTo(400);
    }

    @Test
    void what_is_no_form_or_ends_too_early_is_refused() {
        assertThat(refused("multipart/form-data", file("a", "1")).status()).isEqualTo(400);
        assertThat(refused(TYPE, file("a", "1")).field()).isEqualTo("body");
        assertThat(refused(TYPE, file("a", "1").substring(0, 40)).field()).isEqualTo("body");
        assertThat(refused(TYPE, "nonsense").status()).isEqualTo(400);
        assertThat(refused(TYPE, "--b o\r\nX: " + "y".repeat(100_000) + "\r\n\r\n1\r\n--b o--\r\n").status()).isIn(400, 413);
    }

    @Test
    void no_more_is_read_than_may_be() {
        assertThat(refused(TYPE, file("a", "1".repeat(MOST + 1)) + "--b o--\r\n").status()).isEqualTo(413);
        WebApplicationException endless = catchThrowableOfType(WebApplicationException.class,
                () -> FormFile.in(TYPE, InputStream.nullInputStream(), 1L << 40));
        assertThat(endless.getResponse().getStatus()).isEqualTo(413);
    }
}
