package org.opennms.plugins.phones.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.Explanation;
import org.opennms.plugins.phones.api.config.Explanation.Layer;
import org.opennms.plugins.phones.api.config.Explanation.Try;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;

/** N-15: which layer set which key. */
class ExplainTest {

    private final Desk desk = new Desk();

    @Test
    void every_layer_that_tried_is_named_and_the_narrowest_wins() { // S-178
        desk.template("|x=<%ITCS_x%>\n");
        desk.family.defaults.put("x", "0");
        desk.set(Kind.SYSTEM, "", "x", "1");
        desk.set(Kind.MODEL, "Paper_1", "x", "2");
        desk.set(Kind.REGION, "Berlin", "x", "3");
        desk.set(Kind.PHONE, Desk.MAC.digits(), "x", "4");

        Explanation x = explained("x");

        assertThat(x.value()).isEqualTo("<4>");
        assertThat(x.layers()).containsExactly(Layer.PHONE);
        assertThat(x.lines()).singleElement().satisfies(line -> {
            assertThat(line.template()).isEqualTo("x=<%ITCS_x%>");
            assertThat(line.placeholders().get(0).tries()).containsExactly(new Try(Layer.DEFAULT, "", "0", false),
                    new Try(Layer.SYSTEM, "", "1", false), new Try(Layer.MODEL, "Paper_1", "2", false),
                    new Try(Layer.REGION, "Berlin", "3", false), new Try(Layer.PHONE, Desk.MAC.digits(), "4", true));
        });
    }

    @Test
    void what_the_user_gives_is_told_from_what_the_phone_is_and_secrets_are_masked() {
        desk.template("|m=%ITCS_mac%\nd=%ITCS_Display%\np=%ITCS_Password%\n");

        assertThat(explained("m").layers()).containsExactly(Layer.FACT);
        assertThat(explained("d").layers()).containsExactly(Layer.USER);
        assertThat(explained("p").value()).isEqualTo("***");
        assertThat(explained("p").toString()).doesNotContain("s3cret");
    }

    @Test
    void a_line_of_the_private_file_stands_above_one_of_the_global_file_which_knows_no_region() {
        desk.template("k=%ITCS_x%\n|k=here\n");
        desk.set(Kind.SYSTEM, "", "x", "all");
        desk.set(Kind.REGION, "Berlin", "x", "no effect");

        Explanation k = explained("k");

        assertThat(k.value()).isEqualTo("here");
        assertThat(k.lines()).extracting(Explanation.Line::file).containsExactly("Paper_global.cfg", Desk.MAC + ".cfg");
        assertThat(k.lines().get(0).placeholders().get(0).tries()).extracting(Try::layer).containsExactly(Layer.SYSTEM);
        assertThat(k.layers()).isEmpty();
    }

    @Test
    void a_template_with_directives_names_its_line_where_one_alone_writes_the_key() {
        desk.template(Template.Engine.VELOCITY, "|#if($x == 'a')one=${x}\n#end\nk=$x\n");
        desk.set(Kind.SYSTEM, "", "x", "a");

        assertThat(explained("k").lines().get(0).template()).isEqualTo("k=$x");
        assertThat(explained("k").layers()).containsExactly(Layer.SYSTEM);
        assertThat(explained("one").lines().get(0).template()).isEmpty();
    }

    private Explanation explained(String key) {
        List<Explanation> all = desk.store.read(tx -> desk.generator.explain(tx, desk.phone));
        return all.stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow();
    }
}
