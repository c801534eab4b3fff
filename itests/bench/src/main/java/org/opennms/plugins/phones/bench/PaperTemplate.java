package org.opennms.plugins.phones.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A template of 150 lines with 56 placeholders, in the notation that is asked for. */
final class PaperTemplate {

    private static final int LINES = 150;
    private static final int PLACEHOLDERS = 56;

    private PaperTemplate() { }

    /** @param placeholder writes a key as a placeholder: {@code %ITCS_K1%} or <code>${K1}</code> */
    static String body(UnaryOperator<String> placeholder) {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= LINES; line++) {
            text.append("voip/line/").append(line).append("/some_setting=")
                    .append(line <= PLACEHOLDERS ? placeholder.apply("K" + line) : "a fixed value").append('\n');
        }
        return text.toString();
    }

    static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int key = 1; key <= PLACEHOLDERS; key++) {
            values.put("K" + key, "value-" + key);
        }
        return values;
    }

    /** The manual's XML around it, with as small a global file as there is. */
    static String xml(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ipphonetamplate>
                <type>audiocodes_430HD</type><description>bench</description>
                <file_config><type>global_file</type><profile>global</profile><encrypt_mode>0</encrypt_mode>
                <name>bench_global.cfg</name><destinationDir>%ITCS_destination%</destinationDir>
                <data><![CDATA[system/type=430HD
                ]]></data></file_config>
                <file_config><type>file</type><profile>user</profile><encrypt_mode>0</encrypt_mode>
                <name>%ITCS_mac%.cfg</name><destinationDir>%ITCS_destination%</destinationDir>
                <data><![CDATA[""" + body + """
                ]]></data></file_config>
                </ipphonetamplate>
                """;
    }
}
