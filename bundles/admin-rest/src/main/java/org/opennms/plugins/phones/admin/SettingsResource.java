package org.opennms.plugins.phones.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.LdapAnswer;
import org.opennms.plugins.phones.admin.view.LdapQuestion;
import org.opennms.plugins.phones.admin.view.SettingList;
import org.opennms.plugins.phones.admin.view.SettingRow;
import org.opennms.plugins.phones.admin.view.SettingValues;
import org.opennms.plugins.phones.api.fleet.DirectorySearch;
import org.opennms.plugins.phones.api.fleet.Setting;
import org.opennms.plugins.phones.api.fleet.SystemSettings;
import org.opennms.plugins.phones.api.fleet.SystemSettings.Group;
import org.opennms.plugins.phones.api.model.Operator;

/** Settings, each group guarded by one ETag. */
public final class SettingsResource implements SettingsApi {

    private final SystemSettings settings;
    private final DirectorySearch directory;

    SettingsResource(SystemSettings settings, DirectorySearch directory) {
        this.settings = settings;
        this.directory = directory;
    }

    @Override
    public Response list() {
        return answer(settings.list(Group.PHONES));
    }

    @Override
    public Response change(SettingValues values, String etag, SecurityContext who) {
        return change(Group.PHONES, values, etag, who);
    }

    @Override
    public Response ldap() {
        return answer(settings.list(Group.LDAP));
    }

    @Override
    public Response changeLdap(SettingValues values, String etag, SecurityContext who) {
        return change(Group.LDAP, values, etag, who);
    }

    private Response change(Group group, SettingValues values, String etag, SecurityContext who) {
        Operator by = Guard.administrator(who);
        Map<String, Optional<String>> given = texts(Bad.body(values).values());
        List<Setting> read = settings.list(group);
        Etags.check(etag, etag(read), "these settings");
        settings.change(group, given, read, by);
        return answer(settings.list(group));
    }

    @Override
    public LdapAnswer test(LdapQuestion question, SecurityContext who) {
        Guard.administrator(who);
        LdapQuestion given = Bad.body(question);
        return LdapAnswer.of(directory.search(new DirectorySearch.Question(
                given.values() == null ? Map.of() : texts(given.values()),
                Bad.required("by", given.by(), word -> Bad.word(DirectorySearch.By.class, word)),
                Bad.required("text", given.text(), text -> text))));
    }

    private static Map<String, Optional<String>> texts(Map<String, Object> values) {
        Map<String, Optional<String>> texts = new HashMap<>();
        Bad.body(values).forEach((name, value) -> texts.put(name, Optional.ofNullable(value).map(v -> text(name, v))));
        return texts;
    }

    private static String text(String name, Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        } else if (value instanceof String || value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        throw Bad.field(name, "a text, a whole number, true, false or null is expected");
    }

    private static Response answer(List<Setting> settings) {
        return Response.ok(new SettingList(settings.stream().map(SettingRow::of).toList())).tag(etag(settings)).build();
    }

    /** Without secret values: nobody reads them, so nobody loses them, and from an ETag they could be guessed. */
    private static String etag(List<Setting> settings) {
        return Etags.of(settings.stream().map(s -> s.name() + "="
                + (s.secret() ? Boolean.toString(s.set().isPresent()) : s.set().orElse("\n"))).toArray(String[]::new));
    }
}
