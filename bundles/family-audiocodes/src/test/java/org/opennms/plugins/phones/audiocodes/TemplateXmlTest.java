package org.opennms.plugins.phones.audiocodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.error.Invalid;

class TemplateXmlTest {

    private static final String PRIVATE = file("file", "%ITCS_mac%.cfg", "<![CDATA[a=1\n]]>");

    @Test
    void text_in_a_cdata_section_stays_as_it_is() { // decision 10
        String body = " a=##$1$x$*#06#  \n\t<b>&amp; %ITCS_X%\n\n";

        assertThat(read(file("file", "x.cfg", "<![CDATA[" + body + "]]>"))).containsExactly(
                new TemplateSection(FileKind.PRIVATE, "x.cfg", body));
    }

    @Test
    void text_outside_a_cdata_section_is_read_as_xml() {
        assertThat(read(file("file", "x.cfg", "a=&lt;&amp;\n")).get(0).body()).isEqualTo("a=<&\n");
    }

    @Test
    void both_files_are_read_and_what_we_do_not_need_is_passed_over() {
        List<TemplateSection> sections = TemplateXml.read("""
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <ipphonetamplate>
                  <!-- as exported -->
                  <type>audiocodes_430HD</type><description >x</description>
                  <file_config>
                    <type> global_file </type><profile>global</profile><encrypt_mode>0</encrypt_mode>
                    <name> G.cfg </name><destinationDir>%ITCS_destination%</destinationDir>
                    <data><![CDATA[g=1]]></data>
                  </file_config>
                """ + PRIVATE + "</ipphonetamplate>\n");

        assertThat(sections).containsExactly(new TemplateSection(FileKind.GLOBAL, "G.cfg", "g=1"),
                new TemplateSection(FileKind.PRIVATE, "%ITCS_mac%.cfg", "a=1\n"));
    }

    @Test
    void marker_lines_are_no_phone_keys_and_are_dropped() {
        String body = "a=1\nzzz0_daylight_cfg=ENABLE\nb=zzz1_x\nzzz1_tenant_cfg=ENABLE\nzzz3_user_cfg=ENABLE";

        assertThat(read(file("file", "x.cfg", "<![CDATA[" + body + "]]>")).get(0).body()).isEqualTo("a=1\nb=zzz1_x\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>"})
    void a_document_type_is_refused(String doctype) {
        assertThatThrownBy(() -> TemplateXml.read(doctype + "<ipphonetamplate>" + PRIVATE + "</ipphonetamplate>"))
                .isInstanceOf(Invalid.class).hasMessageContaining("line 1").hasMessageContaining("document type");
    }

    @Test
    void an_entity_nobody_declared_is_an_error() {
        assertThatThrownBy(() -> read(file("file", "x.cfg", "a=&passwd;\n"))).isInstanceOf(Invalid.class);
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        assertThatThrownBy(() -> TemplateXml.read("<ipphonetamplate>\n<file_config>\n</ipphonetamplate>"))
                .isInstanceOf(Invalid.class).hasMessageContaining("line 3");
        assertThatThrownBy(() -> TemplateXml.read("<html>\n</html>")).hasMessageContaining("ipphonetamplate");
        assertThatThrownBy(() -> TemplateXml.read("")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> read("")).hasMessageContaining("no file_config of type file");
        assertThatThrownBy(() -> read(PRIVATE + PRIVATE)).hasMessageContaining("second file_config");
        assertThatThrownBy(() -> read(file("files", "x.cfg", "a=1"))).hasMessageContaining("global_file or file");
        assertThatThrownBy(() -> read(file("file", " ", "a=1"))).hasMessageContaining("has no name");
        assertThatThrownBy(() -> read(PRIVATE.replace("<name>", "<encrypt_mode>1</encrypt_mode><name>")))
                .hasMessageContaining("encrypt_mode");
        assertThatThrownBy(() -> TemplateXml.read("x".repeat(1_000_001))).hasMessageContaining("longer than");
    }

    private static List<TemplateSection> read(String inside) {
        return TemplateXml.read("<ipphonetamplate>" + inside + "</ipphonetamplate>");
    }

    private static String file(String type, String name, String data) {
        return "<file_config><type>" + type + "</type><name>" + name + "</name><data>" + data + "</data></file_config>";
    }
}
