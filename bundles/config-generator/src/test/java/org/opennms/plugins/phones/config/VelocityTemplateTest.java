package org.opennms.plugins.phones.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opennms.plugins.phones.config.Desk.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template.Engine;
import org.opennms.plugins.phones.api.error.Invalid;

class VelocityTemplateTest {

    private final Desk desk = new Desk();

    private void template(String privateText) {
        desk.template(Engine.VELOCITY, "|" + privateText);
    }

    @Test
    void directives_work_on_plain_values() {
        desk.set(Kind.SYSTEM, "", "Vlan", "7");
        template("#if($Vlan == \"7\")\nvlan=$Vlan\n#end\n#foreach($i in [1..2])\nline/$i=%ITCS_Display%\n#end\n");

        assertThat(text(desk.rendered())).isEqualTo("vlan=7\nline/1=Anna\nline/2=Anna\n");
        assertThat(desk.rendered().findings()).isEmpty();
    }

    @Test
    void values_are_never_evaluated() { // decision 10, A-07
        desk.user("#set($x=1)$x %ITCS_Password% $Password", "s3cret");
        template("a=%ITCS_Display%\nb=$Display\n");

        String expected = "#set($x=1)$x %ITCS_Password% $Password";
        assertThat(text(desk.rendered())).isEqualTo("a=" + expected + "\nb=" + expected + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#parse(\"x\")", "#include(\"/etc/hostname\")", "#evaluate($Display)"})
    void nothing_is_read_or_evaluated_from_elsewhere(String directive) {
        template("a=1\n" + directive + "\n");

        assertThatThrownBy(desk::rendered).isInstanceOf(Invalid.class)
                .hasMessageContaining("line 2").hasMessageContaining("not allowed");
    }

    @Test
    void classes_are_out_of_reach() {
        template("a=$Display.class.forName(\"java.lang.Runtime\").getRuntime()\n"
                + "b=$Display.getClass().getResource('/')\n#set($l=[1])\nc=$l.getClass().getClassLoader()\n");

        assertThat(text(desk.rendered())).isEqualTo("a=$Display.class.forName(\"java.lang.Runtime\").getRuntime()\n"
                + "b=$Display.getClass().getResource('/')\nc=$l.getClass().getClassLoader()\n");
    }

    @Test
    void a_syntax_error_says_where() {
        template("a=1\nb=2\n#if($x\nc=3\n");

        assertThatThrownBy(desk::rendered).isInstanceOf(Invalid.class).hasMessageContaining("line 4");
    }

    @Test
    void a_template_that_grows_without_end_is_stopped() {
        template("#foreach($i in [1..900])#foreach($j in [1..900])0123456789abcdef#end#end");

        assertThatThrownBy(desk::rendered).isInstanceOf(Invalid.class).hasMessageContaining("more than");
    }

    @Test
    void a_macro_that_calls_itself_is_stopped() {
        template("#macro(again)#again()#end\n#again()\n");

        assertThatThrownBy(desk::rendered).isInstanceOf(Invalid.class);
    }

    @Test
    void people_see_secrets_masked_however_they_came_in() {
        template("a=%ITCS_Password%\nb=$Password\n#set($c = $Password)\nc=$c\nd=$Password.substring(1)\n");

        Rendered rendered = desk.rendered();

        assertThat(text(rendered)).isEqualTo("a=s3cret\nb=s3cret\nc=s3cret\nd=3cret\n");
        assertThat(rendered.masked()).isEqualTo("a=***\nb=***\nc=***\nd=**\n");
    }

    @Test
    void an_unknown_reference_stays_and_is_found() {
        template("#if($Nobody)x#end\na=$1$salt$x\nb=$Nobody\n");

        Rendered rendered = desk.rendered();

        assertThat(text(rendered)).endsWith("a=$1$salt$x\nb=$Nobody\n");
        assertThat(rendered.findings()).allMatch(f -> f.level() == Level.WARNING)
                .filteredOn(f -> f.text().startsWith("$Nobody")).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void a_secret_in_the_global_file_is_an_error_here_too() {
        desk.setSecret(Kind.SYSTEM, "", "Trunk", "0815");
        desk.template(Engine.VELOCITY, "#if($Trunk)x=1#end\n|y=1\n");

        assertThat(desk.global().hasErrors()).isTrue();
    }

    @Test
    void a_placeholder_that_a_directive_takes_apart_is_an_error() {
        template("#set($p = '%ITCS_Display%')\na=$p.substring(1)\n");

        assertThat(desk.rendered().hasErrors()).isTrue();
        assertThat(text(desk.rendered())).doesNotContain("\uFDD0").doesNotContain("\uFDD1");
    }
}
