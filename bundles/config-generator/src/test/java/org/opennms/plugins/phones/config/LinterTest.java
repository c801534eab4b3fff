package org.opennms.plugins.phones.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.ValueType;
import org.opennms.plugins.phones.api.model.Region;

// N-01, P-19
class LinterTest {

    private static final String INCLUDE = "include Paper_global.cfg\n";

    private final Desk desk = new Desk();

    @BeforeEach
    void a_few_parameters() {
        desk.family.parameters = List.of(
                parameter("line/N/enabled", new ValueType.Flag(), false),
                parameter("line/N/password", new ValueType.Text(ValueType.Text.ANY_LENGTH), true),
                parameter("period/type", ValueType.Choice.of(List.of("HOURLY", "DAILY")), false),
                parameter("period/hours", new ValueType.Whole(OptionalLong.of(1), OptionalLong.of(168)), false),
                parameter("name", new ValueType.Text(20), false));
    }

    @Test
    void a_good_file_has_no_findings() {
        desk.template("name=all\n|" + INCLUDE + "; a comment\n\nline/0/enabled=1\nline/7/enabled=0\nperiod/type=daily\n"
                + "period/hours = 168\nline/0/password=%ITCS_Password%\nname={\"a1b2c3d4e5f6a7b8c9d0\"}\nzzz3_user_cfg=ENABLE\n");

        assertThat(preview()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line/0/enabeld", "line/0/enabled_", "lin/0/enabled"})
    void an_unknown_key_is_named_with_the_nearest_known_one(String key) {
        desk.template("name=all\n|" + INCLUDE + "; x\n" + key + "=1\n");

        assertThat(preview()).containsExactly(warning(3, key + " is no known key; is line/0/enabled meant?"));
    }

    @Test
    void a_key_like_no_other_is_looked_for_in_the_manual() {
        desk.template("name=all\n|" + INCLUDE + "something/else/entirely=1\n");

        assertThat(preview()).containsExactly(
                warning(2, "something/else/entirely is no known key; look for it in the phone's manual"));
    }

    @Test
    void a_value_of_the_wrong_type_or_range_is_told_with_what_is_expected() {
        desk.template("name=all\n|" + INCLUDE + "line/0/enabled=yes\nperiod/type=yearly\nperiod/hours=169\nline/1/enabled=\nname=%ITCS_Long%\n");
        desk.set(Kind.PHONE, Desk.MAC.digits(), "Long", "more than twenty letters");

        assertThat(preview()).containsExactly(
                warning(2, "line/0/enabled is 'yes'; expected is 0 or 1"),
                warning(3, "period/type is 'yearly'; expected is one of HOURLY, DAILY"),
                warning(4, "period/hours is '169'; expected is a whole number from 1 to 168"),
                warning(5, "line/1/enabled is empty; expected is 0 or 1"),
                warning(6, "name is 'more than twenty letters'; expected is a text of at most 20 characters"));
    }

    @Test
    void a_bad_value_is_found_after_good_ones_and_a_good_one_after_bad_ones() {
        desk.template("name=all\n|" + INCLUDE + "line/0/enabled=%ITCS_On%\n");
        for (String good : List.of("1", "0", "1")) {
            desk.set(Kind.PHONE, Desk.MAC.digits(), "On", good);
            assertThat(preview()).isEmpty();
            desk.set(Kind.PHONE, Desk.MAC.digits(), "On", "10");
            assertThat(preview()).containsExactly(warning(2, "line/0/enabled is '10'; expected is 0 or 1"));
        }
    }

    @Test
    void a_placeholder_that_is_not_one_is_found() {
        desk.template("name=all\n|" + INCLUDE + "name=%ITCS_S RTP%\n");

        assertThat(preview()).singleElement().satisfies(f -> {
            assertThat(f.line()).isEqualTo(2);
            assertThat(f.text()).startsWith("name holds %ITCS_ where nothing is filled in");
        });
    }

    @Test
    void a_placeholder_without_a_value_and_one_that_nobody_uses_are_found() {
        desk.template("name=all\n|" + INCLUDE + "name=%ITCS_Nobody%\n");
        desk.set(Kind.PHONE, Desk.MAC.digits(), "Nobdy", "x");

        assertThat(preview()).extracting(Finding::text).containsExactly(
                "Nobdy is set for phone 00908f9a9623 but its template does not use it; delete it, or correct its name",
                "Nobody has no value anywhere and is left empty");
    }

    @Test
    void a_key_set_twice_is_found() {
        desk.template("name=all\n|" + INCLUDE + "name=a\nname=b\n");

        assertThat(preview()).containsExactly(warning(3, "name stands in line 2 already; the phone takes the last"));
    }

    @Test
    void a_control_character_in_the_template_itself_is_found() {
        desk.template("name=all\n|" + INCLUDE + "name=a\u0007b\n");

        assertThat(preview()).containsExactly(warning(2, "the value of name holds a control character; write it without"));
    }

    @Test
    void a_line_that_says_nothing_and_an_include_of_another_file_are_found() {
        desk.template("name=all\n|include Paper_globl.cfg\ninclude http://other.example.org/x.cfg\njust words\n");

        assertThat(preview()).containsExactly(
                warning(1, "the included file is not the template's global file; is Paper_global.cfg meant?"),
                warning(3, "the line is neither key=value nor include nor a comment; begin a comment with ;"));
    }

    @Test
    void a_global_file_that_nobody_includes_is_found() {
        desk.template("name=all\n|name=own\n");

        assertThat(preview()).containsExactly(warning(0,
                "no line includes Paper_global.cfg, so phones never read it; begin the private file with include Paper_global.cfg"));
    }

    @Test
    void a_secret_that_stands_in_the_global_file_itself_keeps_it_from_phones() {
        desk.template("line/0/password=%ITCS_Blank%geheim\n|" + INCLUDE);

        assertThat(desk.global().hasErrors()).isTrue();
        assertThat(desk.global().findings()).filteredOn(f -> f.level() == Level.ERROR).singleElement().satisfies(f -> {
            assertThat(f.text()).startsWith("line/0/password is secret and must not stand in a file that all phones of a model share");
            assertThat(f.text()).doesNotContain("geheim");
        });
    }

    @Test
    void an_encrypted_secret_in_the_global_file_is_only_warned_of() {
        desk.template("line/0/password={\"VvlZ\"}\n|" + INCLUDE);

        assertThat(desk.global().findings()).extracting(Finding::level).containsExactly(Level.WARNING);
    }

    @Test
    void no_finding_shows_a_secret() {
        desk.template("name=all\n|" + INCLUDE + "period/hours=%ITCS_Password%\nperiod/%ITCS_Password%=1\nperiod/hours=1%ITCS_Own%\n");
        desk.setSecret(Kind.PHONE, Desk.MAC.digits(), "Own", "geheim");

        assertThat(preview()).hasSize(3 + 1).extracting(Finding::text).noneMatch(t -> t.contains("s3cret") || t.contains("geheim"));
    }

    @Test
    void no_finding_shows_a_secret_that_velocity_wrote() {
        desk.template(Template.Engine.VELOCITY, "name=all\n|" + INCLUDE
                + "#if($Password.length() > 3)\nperiod/hours=$Password.substring(1)\n#{end}\nperiod/$Password=1\nname=$Password\n");

        assertThat(preview()).isNotEmpty().extracting(Finding::text).noneMatch(t -> t.contains("3cret"));
    }

    @Test
    void a_template_is_looked_at_before_it_is_saved() {
        desk.store.change(tx -> tx.regions().save(new Region(Desk.REGION, Optional.empty())));
        desk.set(Kind.MODEL, PaperFamily.MODEL.text(), "Modle", "x");
        desk.set(Kind.SYSTEM, "", "Systm", "x");
        desk.set(Kind.SYSTEM, "", "Used", "a name");
        desk.set(Kind.REGION, "Berlin", "Regoin", "x");

        List<Finding> findings = lint(Template.Engine.PLAIN, "nmae=all\n|" + INCLUDE + "line/0/enabeld=1\nname=%ITCS_Used%\n");

        assertThat(findings).extracting(Finding::text).containsExactly(
                "nmae is no known key; is name meant?",
                "line/0/enabeld is no known key; is line/0/enabled meant?",
                "Modle is set for model Paper_1 but its template does not use it; delete it, or correct its name",
                "Systm is set for system but no template uses it; delete it, or correct its name",
                "Regoin is set for region Berlin but no template uses it; delete it, or correct its name");
        assertThat(findings).extracting(Finding::file).startsWith("Paper_global.cfg", "000000000000.cfg");
        assertThat(Desk.text(desk.rendered())).isEqualTo("private=1\n");
    }

    @Test
    void what_a_velocity_template_reads_is_used() {
        desk.set(Kind.MODEL, PaperFamily.MODEL.text(), "Shown", "a");
        desk.set(Kind.MODEL, PaperFamily.MODEL.text(), "Asked", "a");
        desk.set(Kind.MODEL, PaperFamily.MODEL.text(), "Unread", "a");

        List<Finding> findings = lint(Template.Engine.VELOCITY, "name=all\n|" + INCLUDE + "#if($Asked == 'b')\nname=$!{Shown}\n#end\n");

        assertThat(findings).extracting(Finding::text).singleElement().asString().startsWith("Unread is set for model Paper_1");
    }

    @Test
    void a_family_that_tells_no_parameters_is_left_alone() {
        desk.family.parameters = List.of();
        desk.template("what=ever\n|SET SOMETHING 1\n");

        assertThat(preview()).isEmpty();
    }

    private List<Finding> preview() {
        return desk.store.read(tx -> {
            var file = desk.generator.privateFile(tx, desk.phone);
            return file.with(desk.generator.lint(tx, desk.phone, file)).findings();
        });
    }

    private List<Finding> lint(Template.Engine engine, String text) {
        return desk.store.read(tx -> desk.generator.lint(tx,
                new Template(PaperFamily.MODEL, "Paper_1", "edited", engine, text, true)));
    }

    private static Finding warning(int line, String text) {
        return new Finding(Level.WARNING, "00908f9a9623.cfg", line, text);
    }

    private static Parameter parameter(String key, ValueType type, boolean secret) {
        return new Parameter(key, type, false, secret, "a sheet of paper");
    }
}
