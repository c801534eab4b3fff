package org.opennms.plugins.phones.audiocodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.api.testing.FixedAddresses;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.config.LayeredConfigGenerator;

class GoldenFilesTest {

    private static final MacAddress MAC = new MacAddress("00908f9a9623");
    private static final UserName USER = new UserName("160000");
    private static final RegionName REGION = new RegionName("Berlin");

    private final AudioCodesFamily family = new AudioCodesFamily("UTF-8", "");
    private final InMemoryStore store = new InMemoryStore();
    private final LayeredConfigGenerator generator =
            new LayeredConfigGenerator(List.of(family), List.of(new FixedAddresses()));

    @ParameterizedTest
    @ValueSource(strings = {"Audiocodes_405HD", "Audiocodes_405HD_LYNC", "Audiocodes_420HD", "Audiocodes_420HD_LYNC", "Audiocodes_430HD",
        "Audiocodes_430HD_LYNC", "Audiocodes_440HD", "Audiocodes_440HD_LYNC", "Audiocodes_445HD", "Audiocodes_445HD_LYNC", "Audiocodes_450HD",
        "Audiocodes_450HD_LYNC"})
    void an_approved_phone_gets_what_it_needs_to_register(String model) throws IOException { // S-046, S-049, S-018
        store.change(tx -> {
            tx.users().save(new PhoneUser(USER, Optional.of("Anna Müller"), Optional.of(new Secret("s#$1;x")),
                    Optional.of(REGION)));
            set(tx.config()::save, "Proxy_address", "sip.example.org");
            set(tx.config()::save, "SipDigitMap", "##$1$x$*#06#");
        });

        Rendered own = privateFile(phone(model).approvedIn(Optional.of(REGION), Optional.of(USER)));
        Rendered shared = globalFile(model);

        assertThat(text(own)).isEqualTo(golden(model + ".private.cfg"));
        assertThat(text(shared)).isEqualTo(golden(model + ".global.cfg"));
        assertThat(own.fileName()).isEqualTo("00908f9a9623.cfg");
        assertThat(text(own)).startsWith("include " + shared.fileName() + "\n");
        assertThat(own.keepAlivePeriod()).contains(Duration.ofMinutes(5)); // S-037
        assertThat(own.template()).isEqualTo(model);
        assertThat(own.masked()).doesNotContain("s#$1;x");
        assertThat(own.findings()).isEmpty();
        assertThat(shared.findings()).isEmpty();
        assertThat(lint(phone(model).approvedIn(Optional.of(REGION), Optional.of(USER)), own, shared)).isEmpty(); // N-01
    }

    // N-01: one value is nobody's but the site's
    @Test
    void nothing_is_wrong_with_any_shipped_template() {
        for (ModelInfo info : family.models()) {
            List<Finding> findings = store.read(tx -> generator.lint(tx, template(info)));
            assertThat(findings).extracting(Finding::text)
                    .hasSize(info.lync() ? 0 : 2).allMatch(t -> t.startsWith("Proxy_address has no value"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Audiocodes_430HD", "Audiocodes_430HD_LYNC"})
    void a_pending_phone_gets_its_file_without_user_values(String model) throws IOException { // audiocodes.md 3.3
        Rendered own = privateFile(phone(model));

        assertThat(text(own)).isEqualTo(golden(model + ".pending.cfg")).doesNotContain("%ITCS_");
        assertThat(own.hasErrors()).isFalse();
    }

    @Test
    void without_placeholders_every_file_is_template_and_defaults_byte_for_byte() { // S-046
        for (ModelInfo info : family.models()) {
            Map<String, String> shipped = new TreeMap<>(family.templates().defaults(info, new FixedAddresses()));
            Phone phone = phone(info.model().text());
            Map<String, String> facts = family.templates().ofPhone(phone, Optional.empty(), info);
            for (TemplateSection section : family.templates().sections(template(info))) {
                String expected = section.body();
                for (Map<String, String> layer : List.of(facts, shipped)) {
                    for (Map.Entry<String, String> value : layer.entrySet()) {
                        expected = expected.replace("%ITCS_" + value.getKey() + "%", value.getValue());
                    }
                }
                Rendered rendered = section.kind() == FileKind.GLOBAL ? globalFile(info.model().text()) : privateFile(phone);
                assertThat(text(rendered)).isEqualTo(expected.replace("%ITCS_Proxy_address%", ""));
            }
        }
    }

    @Test
    void the_one_value_nobody_but_the_site_knows_is_asked_for() {
        assertThat(privateFile(phone("Audiocodes_430HD")).findings()).extracting(Finding::text)
                .hasSize(2).allMatch(t -> t.startsWith("Proxy_address has no value"));
        assertThat(privateFile(phone("Audiocodes_430HD_LYNC")).findings()).isEmpty();
    }

    @Test
    void a_user_without_a_password_has_a_line_and_reports_as_the_system_user() { // S-048
        store.change(tx -> tx.users().save(new PhoneUser(USER, Optional.empty(), Optional.empty(), Optional.empty())));

        String file = text(privateFile(phone("Audiocodes_430HD").approvedIn(Optional.of(REGION), Optional.of(USER))));

        assertThat(file).contains("voip/line/0/enabled=1\n", "voip/line/0/id=160000\n", "voip/line/0/auth_password=\n",
                "voip/line/0/description=160000\n", "ems_server/user_name=system\n");
    }

    @Test
    void how_often_a_phone_looks_is_a_placeholder() { // S-017
        store.change(tx -> {
            set(tx.config()::save, "ProvisioningPeriod", "hourly");
            set(tx.config()::save, "ProvisioningHours", "4");
        });

        assertThat(text(privateFile(phone("Audiocodes_430HD"))))
                .contains("provisioning/period/type=hourly\n", "provisioning/period/hourly/hours_interval=4\n");
    }

    @Test
    void the_vlan_written_down_of_a_phone_is_in_its_own_file() { // S-170
        PhoneDetails details = new PhoneDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new Vlan(Vlan.Mode.MANUAL, 350, 5)));

        assertThat(text(privateFile(phone("Audiocodes_430HD").with(details)))).contains("network/lan/vlan/mode=Manual\n",
                "network/lan/vlan/id=350\n", "network/lan/vlan/priority=5\n");
    }

    @Test
    void there_is_a_template_for_each_model() { // S-161
        assertThat(store.read(generator::templates)).extracting(Template::name).containsExactly(
                "Audiocodes_405HD", "Audiocodes_405HD_LYNC", "Audiocodes_420HD", "Audiocodes_420HD_LYNC",
                "Audiocodes_430HD", "Audiocodes_430HD_LYNC", "Audiocodes_440HD", "Audiocodes_440HD_LYNC",
                "Audiocodes_445HD", "Audiocodes_445HD_LYNC", "Audiocodes_450HD", "Audiocodes_450HD_LYNC");
    }

    // S-183: the values of figure B-14; which function keys are free, nobody but the site knows
    @Test
    void a_regions_period_and_speed_dials_are_in_the_files_of_its_phones() {
        Template shipped = template(family.models().stream().filter(m -> m.model().text().equals("Audiocodes_430HD"))
                .findFirst().orElseThrow());
        String text = shipped.text().replace("; Directory\n", """
                personal_settings/functional_key/0/type=SPEED_DIAL
                personal_settings/functional_key/0/key_label=%ITCS_SpeedDialName1%
                personal_settings/functional_key/0/speed_dial_number=%ITCS_SpeedDialNumber1%
                personal_settings/functional_key/1/type=SPEED_DIAL
                personal_settings/functional_key/1/key_label=%ITCS_SpeedDialName2%
                personal_settings/functional_key/1/speed_dial_number=%ITCS_SpeedDialNumber2%
                ; Directory
                """);
        PlaceholderScope region = new PlaceholderScope(PlaceholderScope.Kind.REGION, REGION.text());
        store.change(tx -> {
            tx.config().save(new Template(shipped.model(), shipped.name(), shipped.description(), shipped.engine(), text, true));
            set(tx.config()::save, "Proxy_address", "sip.example.org");
            Map.of("KeepActivePeriod", "7", "SpeedDialName1", "IZIK", "SpeedDialNumber1", "4006", "SpeedDialName2", "Marina",
                    "SpeedDialNumber2", "5555").forEach((key, value) ->
                    tx.config().save(new Placeholder(region, key, value, "", false)));
        });
        Phone phone = phone("Audiocodes_430HD").approvedIn(Optional.of(REGION), Optional.empty());

        Rendered own = privateFile(phone);

        assertThat(text(own)).contains("ems_server/keep_alive_period=7\n", "functional_key/0/key_label=IZIK\n",
                "functional_key/0/speed_dial_number=4006\n", "functional_key/1/key_label=Marina\n",
                "functional_key/1/speed_dial_number=5555\n");
        assertThat(own.keepAlivePeriod()).contains(Duration.ofMinutes(7));
        assertThat(own.findings()).isEmpty();
        assertThat(lint(phone, own)).isEmpty();
    }

    // P-10: a phone takes no file of another type than its own
    @ParameterizedTest
    @CsvSource({"Audiocodes_450HD_LYNC, C450HD, C450HD", "Audiocodes_450HD_LYNC, 450HD, 450HD", "Audiocodes_405HD, 405, 405",
        "Audiocodes_405HD, 405G, 405", "Audiocodes_450HD_LYNC, 440HD, 450HD", "Audiocodes_405HD, x=1, 405HD"})
    void a_phone_with_another_name_for_its_model_is_told_its_own(String model, String said, String type) {
        Report report = new Report(MAC, Instant.EPOCH, new IpAddress("10.0.32.9"), Report.Kind.KEEP_ALIVE, Status.STARTED,
                Map.of("model", said));

        assertThat(text(privateFile(phone(model).with(report)))).containsOnlyOnce("system/type=" + type + "\n");
        assertThat(text(globalFile(model))).doesNotContain("system/type=");
    }

    private static void set(Consumer<Placeholder> rows, String key, String value) {
        rows.accept(new Placeholder(PlaceholderScope.SYSTEM, key, value, "", false));
    }

    private Template template(ModelInfo info) {
        return family.templates().shipped().stream().filter(t -> t.model().equals(info.model())).findFirst().orElseThrow();
    }

    private static Phone phone(String model) {
        return Phone.pending(MAC, new IpAddress("10.0.32.9"), Instant.EPOCH).with(new PhoneModel(model));
    }

    private Rendered privateFile(Phone phone) {
        return store.read(tx -> generator.privateFile(tx, phone));
    }

    private Rendered globalFile(String model) {
        return store.read(tx -> generator.globalFile(tx, new PhoneModel(model)));
    }

    private List<Finding> lint(Phone phone, Rendered... files) {
        return Stream.of(files).flatMap(file -> store.read(tx -> generator.lint(tx, phone, file)).stream()).toList();
    }

    private static String text(Rendered rendered) {
        return rendered.content().text(StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GoldenFilesTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(in).as("golden file " + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
