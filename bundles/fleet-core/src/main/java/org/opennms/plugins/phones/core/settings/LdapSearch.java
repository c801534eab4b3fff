package org.opennms.plugins.phones.core.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.Unreachable;
import org.opennms.plugins.phones.api.fleet.DirectorySearch;
import org.opennms.plugins.phones.api.fleet.Setting;
import org.opennms.plugins.phones.api.fleet.SystemSettings;
import org.opennms.plugins.phones.api.fleet.SystemSettings.Group;

/** Asks by the settings of phones, on a connection of its own for each question. */
public final class LdapSearch implements DirectorySearch {

    private static final Pattern ATTRIBUTE = Pattern.compile("%([A-Za-z0-9][A-Za-z0-9.;-]*)");
    private static final int LONGEST = 128;

    private final SystemSettings settings;

    public LdapSearch(SystemSettings settings) {
        this.settings = settings;
    }

    @Override
    public Answer search(Question question) {
        List<Setting> saved = settings.list(Group.LDAP);
        question.values().forEach((name, value) -> {
            Rule rule = Rules.named(Group.LDAP, name);
            value.ifPresent(rule::check);
        });
        if (question.text().isBlank() || question.text().length() > LONGEST) {
            throw Invalid.field("text", "1 to " + LONGEST + " characters are expected");
        }
        Map<String, String> values = PlaceholderSettings.merged(saved, question.values());
        if (!question.values().containsKey("password") && goesElsewhere(saved, values)) {
            throw Invalid.field("password", "the saved password goes to the saved server and user only; enter it again");
        }
        return ask(values, question);
    }

    private static Setting saved(List<Setting> settings, String name) {
        return settings.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    private static boolean goesElsewhere(List<Setting> saved, Map<String, String> values) {
        return !saved(saved, "password").value().isEmpty() && List.of("server", "port", "userName").stream()
                .anyMatch(name -> !saved(saved, name).value().equals(values.get(name)));
    }

    private static Answer ask(Map<String, String> values, Question question) {
        boolean byName = question.by() == By.NAME;
        String field = byName ? "nameFilter" : "numberFilter";
        List<String> names = AttributeNames.of(values.get("nameAttributes"));
        List<String> numbers = AttributeNames.of(values.get("numberAttributes"));
        Filter filter = FilterText.typed(FilterText.parse(field, values.get(field)), byName ? names : numbers, question.text());
        List<String> wanted = new ArrayList<>(names);
        wanted.addAll(numbers);
        wanted.addAll(ATTRIBUTE.matcher(values.get("displayName")).results().map(found -> found.group(1)).toList());
        try (LDAPConnection connection = LdapConnections.open(values)) {
            SearchRequest request = new SearchRequest(values.get("base"), SearchScope.SUB, filter,
                    wanted.isEmpty() ? new String[] {"*"} : wanted.toArray(String[]::new));
            request.setSizeLimit(Math.min(MOST, Integer.parseInt(values.get("maxHits"))));
            request.setTimeLimitSeconds(LdapConnections.SECONDS);
            SearchResult result = connection.search(request);
            return new Answer(entries(result.getSearchEntries(), values), false);
        } catch (LDAPSearchException e) {
            return partly(e, values);
        } catch (LDAPException e) {
            throw LdapConnections.failure(e);
        }
    }

    private static Answer partly(LDAPSearchException e, Map<String, String> values) {
        if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
            return new Answer(entries(e.getSearchEntries(), values), true);
        }
        if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT) || e.getResultCode().equals(ResultCode.INVALID_DN_SYNTAX)) {
            throw Invalid.field("base", "the directory has no such entry, or does not show it to this user");
        }
        if (e.getResultCode().equals(ResultCode.REFERRAL)) {
            throw new Unreachable("the directory names another for this base; enter that one as server");
        }
        throw LdapConnections.failure(e);
    }

    private static List<Entry> entries(List<SearchResultEntry> found, Map<String, String> values) {
        return found.stream().map(entry -> new Entry(entry.getDN(), shown(entry, values.get("displayName")),
                attributes(entry))).toList();
    }

    private static Map<String, List<String>> attributes(SearchResultEntry entry) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        entry.getAttributes().stream().filter(a -> !a.getBaseName().equalsIgnoreCase("userPassword"))
                .forEach(a -> attributes.put(a.getName(), Arrays.asList(a.getValues())));
        return attributes;
    }

    /** {@code %sn, %givenName} becomes {@code Black, Mike} (table B-2); without a form, the entry's common name. */
    private static String shown(SearchResultEntry entry, String form) {
        Matcher matcher = ATTRIBUTE.matcher(form.isBlank() ? "%cn" : form);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                Optional.ofNullable(entry.getAttributeValue(found.group(1))).orElse("")));
    }
}
