package org.opennms.plugins.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone makes of the texts it is given. */
class ReadingTest {

    private static final Handset PHONE = Handset.of(0, 0x00908f000001L, "430HD", true);

    // P-06, P-07
    @ParameterizedTest
    @CsvSource({
        "http://s,                              http://s/430HD.img,            http://s/00908f000001.cfg",
        "http://s/fw.img,                       http://s/fw.img,               http://s/00908f000001.cfg",
        "http://s:81/fw.img;dir/x.cfg,          http://s:81/fw.img,            http://s:81/dir/x.cfg",
        "http://s/;<MODEL>_<MAC>_conf.cfg,      http://s/430HD.img,            http://s/430HD_00908f000001_conf.cfg",
        "http://s/fw/;ipp/tenant/T,             http://s/fw/430HD.img,         http://s/ipp/tenant/T/00908f000001.cfg",
    })
    void option_160_names_firmware_and_configuration(String text, String firmware, String configuration) {
        Option160 option = Option160.parse(text);

        assertThat(option.firmware(PHONE)).extracting(Url::toString).containsExactly(firmware);
        assertThat(option.configuration(PHONE)).hasToString(configuration);
    }

    // S-044
    @Test
    void firmwarefiles_is_asked_for_as_a_file_and_then_as_a_directory() {
        Option160 option = Option160.parse("http://s:8080/firmwarefiles;ipp/dhcption160.cfg");

        assertThat(option.firmware(PHONE)).extracting(Url::path)
                .containsExactly("/firmwarefiles", "/firmwarefiles/430HD.img");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://s/x", "http://", "http://s:0/", "http://s:99999/", "http://s:x/"})
    void what_is_no_http_address_is_refused(String text) {
        assertThatThrownBy(() -> Url.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void later_lines_win_and_an_include_stands_where_its_line_stood() {
        Settings settings = Settings.read("a=1\r\ninclude global.cfg\nb=2=x\n;c=3\n");

        assertThat(settings.nextInclude()).contains("global.cfg");
        assertThat(settings.include("a=9\nb=9").values()).isEqualTo(Map.of("a", "9", "b", "2=x"));
        assertThat(settings.include("a=9").nextInclude()).isEmpty();
    }

    @Test
    void a_file_that_includes_itself_ends() {
        assertThatThrownBy(() -> {
            Settings settings = Settings.read("include me.cfg");
            while (settings.nextInclude().isPresent()) {
                settings = settings.include("include me.cfg");
            }
        }).hasMessageContaining("include lines");
    }

    @Test
    void a_generic_phone_needs_a_line_account() {
        Settings settings = Settings.read("system/type=430HD\nvoip/line/0/enabled=0\n<html>");

        assertThat(Applied.faults(settings, PHONE, true, Optional.of("160000"))).containsExactlyInAnyOrder(
                "a line that is no setting", "line 0 is not enabled", "no voip/line/0/id", "no voip/line/0/auth_name",
                "the line account of another user");
    }

    @Test
    void a_reply_names_handlers() {
        assertThat(Replies.handlers(" {\"requests\": [ ]} ")).isEmpty();
        assertThat(Replies.handlers("{\"requests\":[{\"method\":\"PUT\",\"path\":\"\\/rest\\/v1\\/command\\/X\",\"body\":"
                + "{\"sessionId\":\"1\",\"emsUserName\":\"u\",\"emsUserPassword\":\"p\",\"n\":[1,2.5e3,true,null]}}]}"))
                .isEqualTo(List.of("X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"requests\":{}}", "{\"requests\":[\"{}\"]}", "{\"requests\":[],}",
        "{\"requests\":[]}x", "{\"requests\":[{\"method\":\"DELETE\"}]}", "{\"requests\":[01]}", "{\"requests\":[\"\\x\"]}",
        "{\"requests\":[{\"method\":\"PUT\",\"path\":\"/rest/v1/command/X\",\"body\":{}}]}"})
    void a_reply_that_firmware_would_not_read_is_refused(String text) {
        assertThatThrownBy(() -> Replies.handlers(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bodies_are_what_was_seen_on_the_wire() {
        String started = Report.keepAlive(PHONE, Report.Said.nobody("started", "system"), "Demo");
        String alarm = Report.alarm(PHONE, "system", "IPPHONE LYNC LOGIN FAILURE", 5, 7);

        assertThat(Json.read(started)).isInstanceOfSatisfying(Map.class, fields -> assertThat(fields)
                .containsEntry("mac", "00908f000001").containsEntry("region", "Demo").containsEntry("userName", "")
                .containsEntry("sessionId", "a033bb54").containsEntry("status", "started"));
        assertThat(alarm).contains("\"uniqueId\": 7,", "\"severity\": \"5\"", "\"source\": \"IPPhone/00908f000001\"",
                "\"additionalInfo2\": \"\",}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "x", "1 2", "1 --nope 3", "1 --region", "1 --scenario lync", "1 --url http://a/b --option160 x",
        "1 --first-mac 0090", "1 --source example.com", "1 --keep-alive -1", "1 --models 999HD", "1 --option160 https://s/"})
    void a_wrong_command_line_is_refused(String words) {
        assertThatThrownBy(() -> CommandLine.parse(words.isEmpty() ? new String[0] : words.split(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // P-17
    @Test
    void every_model_introduces_itself_as_it_was_seen_to() {
        assertThat(Handset.models("all")).contains("405", "405HD", "420HD", "430HD", "440HD", "445HD", "450HD", "C450HD");
        assertThat(Handset.of(0, 1, "C450HD", true).userAgent()).isEqualTo("AUDC/3.4.6.604 AUDC-IPPhone-C450HD_UC_3.4.6.604/1");
        assertThat(Handset.of(0, 1, "420HD", true).userAgent()).isEqualTo("AUDC-IPPhone-420HD_UC_2.0.13.121/1.0.0000.0");
        assertThat(Handset.of(0, 0xab, "445HD", false).userAgent()).isEqualTo("AUDC-IPPhone/3.4.6.604 (445HD-Rev0; 0000000000AB)");
    }

    @Test
    void what_an_aggregator_passes_on_names_its_phone() {
        String call = "{\"mac\":\"00908f000001\",\"method\":\"PUT\",\"path\":\"/rest/v1/command/X\",\"body\":"
                + "{\"sessionId\":\"1\",\"emsUserName\":\"u\",\"emsUserPassword\":\"\"}}";
        String string = '"' + call.replace("\"", "\\\"") + '"';

        assertThat(Replies.byPhone("{\"requests\":[" + call + "," + string + "]}"))
                .isEqualTo(Map.of("00908f000001", List.of("X", "X")));
        assertThatThrownBy(() -> Replies.byPhone("{\"requests\":[{}]}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void source_ranges_cross_a_byte() {
        assertThat(CommandLine.sources("127.0.0.254-127.0.1.1,127.0.9.9")).extracting("hostAddress")
                .containsExactly("127.0.0.254", "127.0.0.255", "127.0.1.0", "127.0.1.1", "127.0.9.9");
    }
}
