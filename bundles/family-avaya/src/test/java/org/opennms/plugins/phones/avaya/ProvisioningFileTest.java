package org.opennms.plugins.phones.avaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.model.PhoneModel;

class ProvisioningFileTest {

    private static final PhoneModel MODEL = new PhoneModel("Avaya_1230");
    private static final String IMAGE = "SIP12x004.04.18.00.bin";

    private final FakeShelf shelf = new FakeShelf();

    // P-24, P-25, P-26
    @Test
    void device_and_user_are_forced_in_the_order_in_which_the_last_wins() {
        shelf.there.add("Avaya_1230_device.cfg");

        assertThat(text()).isEqualTo("""
                # OpenNMS Phones: provisioning file of Avaya_1230

                [DEVICE_CONFIG]
                DOWNLOAD_MODE FORCED
                VERSION 1750000000
                FILENAME Avaya_1230_device.cfg
                PROTOCOL HTTP

                [USER_CONFIG]
                DOWNLOAD_MODE FORCED
                VERSION 1750000000
                PROTOCOL HTTP
                """);
    }

    @Test
    void an_image_is_named_where_it_is_there_and_forced_where_the_phone_runs_a_newer_one() { // P-25: rollback
        shelf.with("1230", "FirmwareFile", IMAGE);
        assertThat(text()).doesNotContain("[FW]");
        shelf.there.add(IMAGE);

        assertThat(text()).contains("[FW]\nDOWNLOAD_MODE AUTO\nVERSION SIP12x004.04.18.00\nFILENAME " + IMAGE + "\nPROTOCOL HTTP\n");
        shelf.agent = "AVAYA/SIP12x0\u0017/04.00.04.00";
        assertThat(text()).contains("[FW]\nDOWNLOAD_MODE AUTO\n");
        shelf.agent = "AVAYA/SIP12x0\u00ff/04.04.18.00";
        assertThat(text()).contains("[FW]\nDOWNLOAD_MODE AUTO\n");
        shelf.agent = "AVAYA/SIP12x0\u00ff/04.04.23.00";
        assertThat(text()).contains("[FW]\nDOWNLOAD_MODE FORCED\n");
    }

    @Test
    void the_protocol_is_a_setting_and_stands_in_every_section() {
        shelf.there.addAll(List.of("Avaya_1230_device.cfg", IMAGE, "a.lng", "b.lng"));
        shelf.with("1230", "FirmwareFile", IMAGE).with("1230", "Protocol", "tftp").with("1230", "LanguageFiles", "a.lng, b.lng, c.lng");

        String text = text();

        assertThat(text.lines().filter(line -> line.equals("PROTOCOL TFTP"))).hasSize(4);
        assertThat(text).contains("[LANGUAGE]\nDOWNLOAD_MODE AUTO\nVERSION 1750000000\nFILENAME a.lng\nFILENAME b.lng\nPROTOCOL")
                .doesNotContain("HTTP", "c.lng");
    }

    // P-27
    @Test
    void nothing_is_wrong_with_what_is_made() {
        shelf.there.addAll(List.of("Avaya_1230_device.cfg", IMAGE));
        shelf.with("1230", "FirmwareFile", IMAGE);

        assertThat(text().lines()).allMatch(line -> line.length() < 80);
        assertThat(KeyedLint.findings("1230SIP.cfg", text(), name -> true)).isEmpty();
    }

    // P-32
    @Test
    void a_phone_with_other_firmware_is_converted_where_an_operator_wants_that() {
        shelf.there.add(IMAGE);
        shelf.with("1230", "FirmwareFile", IMAGE);
        assertThat(ProvisioningFile.conversion(MODEL, shelf).lines()).allMatch(line -> line.startsWith("#"));

        shelf.with("1230", "ConvertUnistim", "YES");
        assertThat(ProvisioningFile.conversion(MODEL, shelf)).contains("[FW]\n", "FILENAME " + IMAGE + "\nPROTOCOL TFTP\n");
    }

    // P-27
    @Test
    void what_a_phone_would_not_read_is_found() {
        String text = "SIP_DOMAIN1 " + "x".repeat(68) + "\nSIP_PING maybe\nVMAIL\nBANNER one # two\n[NONSENSE]\nFILENAME away.cfg\n";

        List<String> found = KeyedLint.findings("x.cfg", text, name -> false).stream()
                .map(f -> f.level() + " " + f.line() + " " + f.text()).toList();

        assertThat(found).containsExactly("ERROR 1 the line has 80 characters; from 80 on a phone may ignore the rest of the file",
                "WARNING 2 SIP_PING is out of range: expected is one of YES, NO", "WARNING 3 VMAIL has no value; leave the line out",
                "ERROR 4 what follows # is a comment wherever it stands, so the value is cut there",
                "WARNING 5 no phone knows such a section", "WARNING 6 there is no file away.cfg");
        assertThat(KeyedLint.findings("x.cfg", "SIP_DOMAIN1 " + "x".repeat(67) + "\n", name -> false)).extracting(Finding::text).isEmpty();
    }

    private String text() {
        return ProvisioningFile.text(MODEL, shelf);
    }
}
