package org.opennms.plugins.phones.avaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.testing.FixedAddresses;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.config.LayeredConfigGenerator;

class AvayaTemplatesTest {

    private static final MacAddress MAC = new MacAddress("0024004a5b6c");
    private static final UserName USER = new UserName("4711");

    private final AvayaFamily family = new AvayaFamily();
    private final InMemoryStore store = new InMemoryStore();
    private final LayeredConfigGenerator generator =
            new LayeredConfigGenerator(List.of(family), List.of(new FixedAddresses()));

    // P-24, P-26
    @Test
    void a_1230_gets_what_it_needs_to_register() throws IOException {
        set("Proxy_address", "sip.example.org");
        set("SipDomain", "example.org");
        set("Primary_NTP", "10.0.0.1");
        user("geheim");

        Rendered own = privateFile("Avaya_1230", true);
        Rendered device = store.read(view -> generator.globalFile(view, new PhoneModel("Avaya_1230")));

        assertThat(text(own)).isEqualTo(golden("1230.private.cfg"));
        assertThat(text(device)).isEqualTo(golden("1230.device.cfg"));
        assertThat(device.fileName()).isEqualTo("Avaya_1230_device.cfg");
        assertThat(own.masked()).doesNotContain("geheim");
        assertThat(own.findings()).isEmpty();
        assertThat(device.findings()).isEmpty();
    }

    @Test
    void a_user_that_is_gone_is_taken_back() {
        set("Proxy_address", "sip.example.org");
        user("geheim");
        assertThat(text(privateFile("Avaya_1230", true))).contains("AUTOLOGIN_ENABLE YES\n");

        assertThat(text(privateFile("Avaya_1230", false))).contains("AUTOLOGIN_ENABLE NO\n", "AUTOLOGIN_PASSWD_KEY01 none\n")
                .doesNotContain("4711", "geheim");
    }

    // avaya.md 1.3: the licence trap
    @Test
    void what_needs_a_licence_is_off() {
        String device = text(store.read(view -> generator.globalFile(view, new PhoneModel("Avaya_1220"))));

        assertThat(device).contains("MAX_LOGINS 1\n", "USB_HEADSET LOCK\n", "EXP_MODULE_ENABLE NO\n", "ENABLE_SERVICE_PACKAGE NO\n",
                "IM_MODE DISABLED\n", "AVAYA_AUTOMATIC_QoS NO\n", "VQMON_PUBLISH NO\n", "SIP_TLS_PORT 0\n", "ENABLE_BT NO\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Avaya_1608", "Avaya_4621SW"})
    void a_phone_with_a_call_server_gets_its_settings(String model) throws IOException {
        set("CallServer", "10.0.0.20,10.0.0.21");
        set("SnmpCommunity", "of the site");
        set("SnmpManagers", "10.0.0.10");

        Rendered own = privateFile(model, false);

        assertThat(text(own)).isEqualTo(golden(model + ".settings.txt"));
        assertThat(own.masked()).doesNotContain("of the site");
        assertThat(own.findings()).isEmpty();
    }

    // P-50
    @Test
    void settings_are_never_empty_and_nothing_is_wrong_with_what_is_shipped() {
        for (ModelInfo info : family.models()) {
            String settings = text(privateFile(info.model().text(), false));

            assertThat(settings.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))).as(info.hardware()).isNotEmpty();
            assertThat(settings).doesNotContain("%ITCS_", "#if", "#end", "#[[", "$");
            List<Finding> findings = store.read(view -> generator.lint(view, template(info)));
            assertThat(findings).as(info.hardware()).isEmpty();
        }
    }

    // P-27
    @Test
    void a_value_that_makes_a_line_too_long_is_an_error() {
        set("SipDomain", "x".repeat(70));
        set("Proxy_address", "sip.example.org");

        Rendered device = store.read(view -> generator.globalFile(view, new PhoneModel("Avaya_1230")));

        assertThat(device.hasErrors()).isTrue();
    }

    @Test
    void a_password_with_a_comment_sign_is_an_error_that_shows_it_to_nobody() {
        user("ge#heim");

        Rendered own = privateFile("Avaya_1230", true);

        assertThat(own.hasErrors()).isTrue();
        assertThat(own.findings().toString()).doesNotContain("ge#heim");
    }

    @Test
    void every_placeholder_of_a_template_says_what_it_is_for() {
        Set<String> named = family.templates().shipped().stream().flatMap(t -> Pattern.compile("%ITCS_(\\w+)%").matcher(t.text()).results())
                .map((MatchResult found) -> found.group(1)).collect(Collectors.toSet());

        assertThat(family.templates().descriptions()).containsKeys(named.toArray(String[]::new));
    }

    @Test
    void a_text_that_makes_no_file_is_refused_with_the_line() {
        assertThatThrownBy(() -> SectionedText.read("x\n")).isInstanceOf(Invalid.class).hasMessageContaining("=== private");
        assertThatThrownBy(() -> SectionedText.read("=== private a\n=== private b\n")).isInstanceOf(Invalid.class).hasMessageContaining("line 2");
        assertThatThrownBy(() -> SectionedText.read("=== nonsense\n")).isInstanceOf(Invalid.class).hasMessageContaining("line 1");
    }

    private Template template(ModelInfo info) {
        return family.templates().shipped().stream().filter(t -> t.model().equals(info.model())).findFirst().orElseThrow();
    }

    private Rendered privateFile(String model, boolean withUser) {
        Phone phone = Phone.pending(MAC, IpAddress.LOOPBACK, Instant.EPOCH).with(new PhoneModel(model))
                .approvedIn(Optional.of(new RegionName("Berlin")), Optional.of(USER).filter(user -> withUser));
        return store.read(view -> generator.privateFile(view, phone));
    }

    private void user(String password) {
        store.change(tx -> tx.users().save(new PhoneUser(USER, Optional.of("Anna"), Optional.of(new Secret(password)), Optional.empty())));
    }

    private void set(String key, String value) {
        store.change(tx -> tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, key, value, "", false)));
    }

    private static String text(Rendered file) {
        return file.content().text(StandardCharsets.US_ASCII);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = AvayaTemplatesTest.class.getResourceAsStream("/golden/" + name)) {
            return in == null ? "no golden file " + name : new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
