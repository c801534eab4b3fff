package org.opennms.plugins.phones.audiocodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.testing.FixedAddresses;

class AudioCodesTemplatesTest {

    private static final Pattern TOKEN = Pattern.compile("%ITCS_([^%]+)%");

    private final AudioCodesTemplates templates = new AudioCodesTemplates();

    // S-162: two models must not write one global file
    @Test
    void a_copied_template_has_a_global_file_and_a_type_of_its_own() {
        ModelInfo wall = new ModelInfo(new PhoneModel("Wall_445HDP"), "445HDP", false, "on the wall");

        Template copied = templates.copied(shipped("Audiocodes_445HD"), wall);

        List<TemplateSection> sections = templates.sections(copied);
        assertThat(sections.get(0).fileName()).isEqualTo("Wall_445HDP_global.cfg");
        assertThat(sections.get(0).body()).startsWith("system/type=445HDP\n").doesNotContain("AudioCodes_445HD_global");
        assertThat(sections.get(1).body()).startsWith("include Wall_445HDP_global.cfg\nsystem/type=445HDP\n");
        assertThat(copied.name()).isEqualTo("Wall_445HDP");
        assertThat(copied.edited()).isTrue();
    }

    // S-179, S-181
    @Test
    void whatever_is_shipped_or_named_has_words() {
        Set<String> keys = new TreeSet<>();
        for (ModelInfo info : AudioCodesModels.ALL) {
            keys.addAll(templates.defaults(info, new FixedAddresses()).keySet());
            TOKEN.matcher(shipped(info.model().text()).text()).results().forEach(found -> keys.add(found.group(1)));
        }

        assertThat(templates.descriptions().keySet()).containsAll(keys).containsAll(templates.secretKeys());
        assertThat(templates.descriptions().values()).noneMatch(String::isBlank);
    }

    // S-179: the manual's 1234 is nobody's
    @Test
    void the_password_of_the_phones_administrator_is_left_to_each_fleet() {
        assertThat(templates.ownSecrets()).containsExactly("IPPhonePassword").isSubsetOf(templates.secretKeys());
        assertThat(AudioCodesModels.ALL).noneMatch(info ->
                templates.defaults(info, new FixedAddresses()).containsKey("IPPhonePassword"));
    }

    private Template shipped(String model) {
        return templates.shipped().stream().filter(t -> t.model().text().equals(model)).findFirst().orElseThrow();
    }
}
