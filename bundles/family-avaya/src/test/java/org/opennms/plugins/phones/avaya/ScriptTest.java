package org.opennms.plugins.phones.avaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.family.ScriptRun;
import org.opennms.plugins.phones.api.family.ScriptRun.Asked;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The script language (avaya.md 2.2): what is written, what is found in what others wrote, and what a phone makes of it. */
class ScriptTest {

    private final FakeShelf shelf = new FakeShelf();

    // P-36, P-50: defaults from the first start
    @Test
    void without_images_a_phone_keeps_what_it_has_and_reads_its_settings() {
        assertThat(UpgradeScript.text(AvayaModels.SERIES_1600, "16xxupgrade.txt", shelf))
                .isEqualTo("## OpenNMS Phones: 16xxupgrade.txt\n# SETTINGS\nGET 46xxsettings.txt\n# END\n");
        assertThat(UpgradeScript.text(AvayaModels.SERIES_4600, "46xxupgrade.scr", shelf))
                .isEqualTo("## OpenNMS Phones: 46xxupgrade.scr\n# SETTINGS\nGET 46xxsettings.scr\nGET 46xxsettings.txt\n# END\n");
    }

    @Test
    void a_phone_that_nobody_knows_finds_its_model_by_itself() {
        images("1608", "ha1608.bin", "hb1608.bin");
        images("1616", "ha1616.bin", "");
        String script = UpgradeScript.text(AvayaModels.SERIES_1600, "16xxupgrade.txt", shelf);

        assertThat(ScriptLint.findings("16xxupgrade.txt", script, name -> true)).isEmpty();
        assertThat(applications(script, Map.of("MODEL4", "1608"))).containsExactly("hb1608.bin");
        assertThat(applications(script, Map.of("MODEL4", "1608", "BOOTNAME", "HB1608.bin"))).containsExactly("ha1608.bin");
        assertThat(applications(script, Map.of("MODEL4", "1616"))).containsExactly("ha1616.bin");
        assertThat(applications(script, Map.of("MODEL4", "1603"))).isEmpty();
        assertThat(applications(script, Map.of())).isEmpty();
    }

    @Test
    void a_phone_that_is_known_is_told_its_image_without_a_question() {
        images("4621SW", "a20d01b2_9_1.bin", "");
        shelf.model = Optional.of(new PhoneModel("Avaya_4621SW"));

        assertThat(UpgradeScript.text(AvayaModels.SERIES_4600, "46xxupgrade.scr", shelf)).isEqualTo("""
                ## OpenNMS Phones: 46xxupgrade.scr
                SET APPNAME "a20d01b2_9_1.bin"
                # SETTINGS
                GET 46xxsettings.scr
                GET 46xxsettings.txt
                # END
                """);
    }

    // P-37: what will model X in group Y load
    @Test
    void a_run_tells_what_a_phone_asks_for_and_what_it_sets() {
        ScriptRun run = run(Map.of("MODEL4", "1608", "GROUP", "100"), Map.of("16xxupgrade.txt",
                "IF $MODEL4 SEQ 1608 GOTO APP\nGOTO SETTINGS\n# APP\nSET APPNAME \"ha1608.bin\"\n# SETTINGS\nGET missing.txt\nGET 46xxsettings.txt\nSET NEVER \"1\"\n",
                "46xxsettings.txt", "set mcport \"1719\"\nIF $GROUP SEQ 100 GOTO G100\nGOTO END\n# G100\nSET L2QVLAN \"120\"\nSET DSCPAUD \"64\"\n# END\n"));

        assertThat(run.files()).containsExactly(new Asked("16xxupgrade.txt", true), new Asked("ha1608.bin", true),
                new Asked("missing.txt", false), new Asked("46xxsettings.txt", true));
        assertThat(run.settings()).containsOnly(Map.entry("APPNAME", "ha1608.bin"), Map.entry("MCPORT", "1719"), Map.entry("L2QVLAN", "120"));
        assertThat(run.findings()).extracting(Finding::text).containsExactly("there is no file missing.txt; phones read on, very early ones end here",
                "DSCPAUD is not a whole number from 0 to 63: ignored");
    }

    @Test
    void circles_and_missing_tags_end_a_run_with_a_word_about_them() {
        assertThat(run(Map.of(), Map.of("16xxupgrade.txt", "# A\nGOTO A\n")).findings()).extracting(Finding::text)
                .containsExactly("the script never ends: it goes in a circle");
        assertThat(run(Map.of(), Map.of("16xxupgrade.txt", "GET 46xxsettings.txt\n", "46xxsettings.txt", "GET 16xxupgrade.txt\n")).findings())
                .extracting(Finding::text).containsExactly("the scripts get each other again and again");
        assertThat(run(Map.of(), Map.of("16xxupgrade.txt", "GOTO B\nSET X \"1\"\n")).findings()).extracting(Finding::text)
                .containsExactly("there is no tag B, so the rest is not read");
        assertThat(run(Map.of(), Map.of("16xxupgrade.txt", "SET APPNAME \"gone.bin\"\n")).findings()).extracting(Finding::text)
                .containsExactly("there is no image gone.bin");
    }

    // P-37, P-53
    @Test
    void what_is_wrong_is_found_before_it_is_served() {
        List<String> found = ScriptLint.findings("46xxsettings.txt", "# A\nnonsense\nSET MCPORT 99999\nIF $COLOUR SEQ red GOTO A\nGOTO NOWHERE\n"
                + "# A\nSET APPNAME \"gone.bin\"\nGET gone.txt\nGET $MACADDR.txt\nGOTO A\n", name -> false).stream()
                .map(f -> f.level() + " " + f.line() + " " + f.text()).toList();

        assertThat(found).containsExactlyInAnyOrder("WARNING 2 the line is no statement; a comment begins with ##",
                "WARNING 6 the tag A stands above already", "WARNING 3 the value of MCPORT stands in no quotation marks",
                "WARNING 3 MCPORT is out of range: expected is a whole number from 0 to 65535",
                "WARNING 4 no phone knows $COLOUR, so the line is ignored", "ERROR 5 there is no tag NOWHERE: a phone that goes there reads no further",
                "ERROR 7 there is no image gone.bin; upload it first", "WARNING 8 there is no file gone.txt; very early phones end here",
                "ERROR 3 the script goes in a circle and never ends");
    }

    private void images(String hardware, String application, String boot) {
        shelf.with(hardware, "FirmwareFile", application).with(hardware, "BootFile", boot);
        shelf.there.addAll(List.of(application, boot));
    }

    private static List<String> applications(String script, Map<String, String> names) {
        return run(names, Map.of("16xxupgrade.txt", script)).files().stream().map(Asked::name).filter(name -> name.endsWith(".bin")).toList();
    }

    private static ScriptRun run(Map<String, String> names, Map<String, String> files) {
        Set<String> missing = Set.of("gone.bin");
        return new AvayaFacts().run("16xxupgrade.txt", names, new ScriptRun.World() {

            @Override
            public Optional<String> text(String name) {
                return Optional.ofNullable(files.get(name));
            }

            @Override
            public boolean has(String name) {
                return !missing.contains(name);
            }
        }).orElseThrow();
    }
}
