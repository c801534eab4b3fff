package org.opennms.plugins.phones.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.config.Desk.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;

class LayeredConfigGeneratorTest {

    private final Desk desk = new Desk();

    @Test
    void dollar_and_hash_are_plain_bytes() { // decision 10
        desk.template("|a=##$1$x$*#06#\nb=%%ITCS_ 50% %ITCS_%\n");

        assertThat(text(desk.rendered())).isEqualTo("a=##$1$x$*#06#\nb=%%ITCS_ 50% %ITCS_%\n");
        assertThat(desk.rendered().findings()).isEmpty();
    }

    @Test
    void the_narrower_layer_wins() {
        desk.template("|x=%ITCS_x%\n");
        desk.family.defaults.put("x", "default");
        assertThat(text(desk.rendered())).isEqualTo("x=default\n");

        desk.set(Kind.SYSTEM, "", "x", "system");
        assertThat(text(desk.rendered())).isEqualTo("x=system\n");
        desk.set(Kind.MODEL, "Paper_1", "x", "model");
        assertThat(text(desk.rendered())).isEqualTo("x=model\n");
        desk.set(Kind.REGION, "Berlin", "x", "region");
        assertThat(text(desk.rendered())).isEqualTo("x=region\n");
        desk.set(Kind.PHONE, Desk.MAC.digits(), "x", "phone");
        assertThat(text(desk.rendered())).isEqualTo("x=phone\n");
    }

    @Test
    void what_follows_from_phone_and_user_stands_above_the_region_and_below_the_phone() {
        desk.template("|d=%ITCS_Display%\n");
        desk.set(Kind.REGION, "Berlin", "Display", "of the region");
        assertThat(text(desk.rendered())).isEqualTo("d=Anna\n");

        desk.set(Kind.PHONE, Desk.MAC.digits(), "Display", "Lobby");
        assertThat(text(desk.rendered())).isEqualTo("d=Lobby\n");
    }

    @Test
    void a_placeholder_in_a_value_stays_text() {
        desk.template("|d=%ITCS_Display%\n");
        desk.user("%ITCS_Password%", "s3cret");

        assertThat(text(desk.rendered())).isEqualTo("d=%ITCS_Password%\n");
    }

    @Test
    void a_line_break_in_a_value_is_an_error_and_adds_no_line() {
        desk.template("|one=1\nd=%ITCS_Display%\n");
        desk.user("Anna\nsystem/password=1234", "s3cret");

        Rendered rendered = desk.rendered();

        assertThat(text(rendered)).isEqualTo("one=1\nd=Annasystem/password=1234\n");
        assertThat(rendered.hasErrors()).isTrue();
        assertThat(rendered.findings()).singleElement().satisfies(f -> {
            assertThat(f.file()).isEqualTo("00908f9a9623.cfg");
            assertThat(f.line()).isEqualTo(2);
            assertThat(f.text()).contains("Display");
        });
    }

    @Test
    void a_placeholder_without_a_value_is_a_warning_and_empty() {
        desk.template("|a=%ITCS_Nobody%\n");

        Rendered rendered = desk.rendered();

        assertThat(text(rendered)).isEqualTo("a=\n");
        assertThat(rendered.findings()).extracting(Finding::level).containsExactly(Level.WARNING);
        assertThat(rendered.hasErrors()).isFalse();
    }

    @Test
    void people_see_secrets_masked_where_they_were_put_in_and_nowhere_else() {
        desk.user("s3cret", "s3cret");
        desk.setSecret(Kind.SYSTEM, "", "Trunk", "0815");
        desk.template("|d=%ITCS_Display%\np=%ITCS_Password%\nt=%ITCS_Trunk%\n");

        Rendered rendered = desk.rendered();

        assertThat(text(rendered)).isEqualTo("d=s3cret\np=s3cret\nt=0815\n");
        assertThat(rendered.masked()).isEqualTo("d=s3cret\np=***\nt=***\n");
    }

    @Test
    void a_secret_in_the_global_file_is_an_error() { // decision 7
        desk.setSecret(Kind.SYSTEM, "", "Trunk", "0815");
        desk.template("p=%ITCS_Password%\nt=%ITCS_Trunk%\n|x=1\n");

        assertThat(desk.global().findings()).filteredOn(f -> f.level() == Level.ERROR)
                .extracting(Finding::line).containsExactly(1, 2);
    }

    @Test
    void the_global_file_knows_neither_region_nor_phone_and_says_so() {
        desk.family.defaults.put("x", "default");
        desk.set(Kind.REGION, "Berlin", "x", "region");
        desk.template("x=%ITCS_x%\n|y=1\n");

        assertThat(text(desk.global())).isEqualTo("x=default\n");
        assertThat(desk.global().fileName()).isEqualTo("Paper_global.cfg");
        assertThat(desk.rendered().findings()).singleElement()
                .satisfies(f -> assertThat(f.text()).startsWith("x is set for the region"));
    }

    @Test
    void a_key_that_stands_twice_is_a_warning() { // P-19
        desk.template("|a=1\n;a=2\nb=1\na = 3\n");

        assertThat(desk.rendered().findings()).containsExactly(new Finding(Level.WARNING, "00908f9a9623.cfg", 4,
                "a stands in line 1 already; the phone takes the last"));
    }

    @Test
    void a_key_that_a_placeholder_makes_stand_twice_is_found_too() {
        desk.family.defaults.put("key", "a");
        desk.template("|a=1\n%ITCS_key%=2\n");

        assertThat(desk.rendered().findings()).extracting(Finding::line).containsExactly(2);
    }

    @Test
    void a_character_outside_the_familys_set_is_an_error() {
        desk.family.charset = StandardCharsets.US_ASCII;
        desk.user("Jürgen", "s3cret");
        desk.template("|one=1\nd=%ITCS_Display%\n");

        Rendered rendered = desk.rendered();

        assertThat(rendered.findings()).containsExactly(new Finding(Level.ERROR, "00908f9a9623.cfg", 2,
                "the character U+00FC cannot be written in US-ASCII"));
        assertThat(rendered.content().size()).isEqualTo("one=1\nd=J?rgen\n".length());
    }

    @Test
    void half_a_surrogate_pair_cannot_be_written_at_all() {
        desk.user("x\uD83D", "s3cret");
        desk.template("|d=%ITCS_Display%\n");

        assertThat(desk.rendered().hasErrors()).isTrue();
    }

    @Test
    void the_keep_alive_period_is_read_from_the_file() { // S-037
        assertThat(periodOf("ems_server/keep_alive_period=5\n")).contains(Duration.ofMinutes(5));
        assertThat(periodOf("ems_server/keep_alive_period=5\nems_server/keep_alive_period = 7\n"))
                .contains(Duration.ofMinutes(7));
        assertThat(periodOf("ems_server/keep_alive_period=0\n")).isEmpty();
        assertThat(periodOf("ems_server/keep_alive_period=soon\n")).isEmpty();
        assertThat(periodOf("ems_server/keep_alive_period=99999999999\n")).isEmpty();
        assertThat(periodOf(";ems_server/keep_alive_period=5\nx=1\n")).isEmpty();
        assertThat(periodOf("x=1\n")).isEmpty();
    }

    @Test
    void no_placeholder_gives_a_phone_another_phones_file() {
        desk.set(Kind.PHONE, Desk.MAC.digits(), "mac", "../00908fffffff");
        desk.template("|m=%ITCS_mac%\n");

        assertThat(desk.rendered().fileName()).isEqualTo("00908f9a9623.cfg");
    }

    @Test
    void a_template_is_taken_apart_once() {
        desk.template("|a=1\n");

        desk.rendered();
        desk.rendered();

        assertThat(desk.family.parsed).isEqualTo(1);
    }

    @Test
    void the_shipped_template_is_used_until_there_is_an_edited_one() {
        assertThat(text(desk.rendered())).isEqualTo("private=1\n");
        assertThat(templates()).extracting(Template::edited).containsExactly(false);

        desk.template("|private=2\n");

        assertThat(text(desk.rendered())).isEqualTo("private=2\n");
        assertThat(templates()).extracting(Template::edited).containsExactly(true);
    }

    @Test
    void what_is_missing_is_said() {
        Phone unknown = Phone.pending(Desk.MAC, new IpAddress("10.0.32.9"), Instant.EPOCH);
        LayeredConfigGenerator early = new LayeredConfigGenerator(List.of(desk.family), List.of());

        assertThatThrownBy(() -> desk.store.read(tx -> desk.generator.privateFile(tx, unknown)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.store.read(tx -> desk.generator.globalFile(tx, new PhoneModel("Stone_1"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.store.read(tx -> early.globalFile(tx, PaperFamily.MODEL)))
                .isInstanceOf(Busy.class);
    }

    @Test
    void a_phone_without_a_user_gets_no_user_values() {
        desk.phone = desk.phone.approvedIn(Optional.of(Desk.REGION), Optional.empty());
        desk.template("|d=%ITCS_Display%\np=%ITCS_Password%\n");

        assertThat(text(desk.rendered())).isEqualTo("d=\np=\n");
        assertThat(desk.rendered().findings()).isEmpty();
    }

    @Test
    void a_pending_phones_file_holds_no_secret_of_any_layer() {
        desk.phone = Phone.pending(Desk.MAC, new IpAddress("10.0.32.9"), Instant.EPOCH).with(PaperFamily.MODEL);
        desk.setSecret(Kind.SYSTEM, "", "Trunk", "0815");
        desk.setSecret(Kind.PHONE, Desk.MAC.digits(), "Pin", "4711");
        desk.set(Kind.MODEL, "Paper_1", "Password", "0816");
        desk.template("|t=%ITCS_Trunk%\np=%ITCS_Pin%\nw=%ITCS_Password%\n");

        assertThat(text(desk.rendered())).isEqualTo("t=\np=\nw=\n");
        assertThat(desk.rendered().findings()).isEmpty();
    }

    private Optional<Duration> periodOf(String text) {
        desk.template("|" + text);
        return desk.rendered().keepAlivePeriod();
    }

    private List<Template> templates() {
        return desk.store.read(desk.generator::templates);
    }

    @Test
    void a_file_name_that_is_none_is_refused() {
        desk.template("|x=1\n");
        desk.family.fileName = "../%ITCS_mac%.cfg";

        assertThatThrownBy(desk::rendered).isInstanceOf(Invalid.class).hasMessageContaining("names a file");
    }
}
