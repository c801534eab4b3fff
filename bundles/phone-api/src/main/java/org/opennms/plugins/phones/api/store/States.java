package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;
import org.opennms.plugins.phones.api.store.Revision.Topic;

/** How revisions name and write things: fields of text, those without a value left out. */
public final class States {

    private States() { }

    static Set<String> secretFields(Topic topic, Map<String, String> fields) {
        return switch (topic) {
            case USER -> Set.of("password");
            case PLACEHOLDER, SETTING -> "true".equals(fields.get("secret")) ? Set.of("value") : Set.of();
            default -> Set.of();
        };
    }

    /** Whether a state must not lie in the open. */
    public static boolean holdsSecret(Topic topic, Map<String, String> fields) {
        return secretFields(topic, fields).stream().anyMatch(fields::containsKey);
    }

    public static Map<String, String> of(Region region) {
        return new Fields().put("name", region.name()).put("description", region.description()).map();
    }

    public static Region region(Map<String, String> fields) {
        return new Region(new RegionName(fields.get("name")), text(fields, "description"));
    }

    /** Found in any case. */
    public static String entity(RegionName name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    public static Map<String, String> of(CustomModel model) {
        return new Fields().put("like", model.like()).put("hardware", model.hardware()).put("description", model.description())
                .map();
    }

    public static CustomModel model(String entity, Map<String, String> fields) {
        return new CustomModel(new PhoneModel(entity), new PhoneModel(fields.get("like")), fields.get("hardware"),
                fields.get("description"));
    }

    public static Map<String, String> of(Template template) {
        return new Fields().put("name", template.name()).put("description", template.description())
                .put("engine", template.engine()).put("edited", template.edited()).put("text", template.text()).map();
    }

    public static Template template(String entity, Map<String, String> fields) {
        return new Template(new PhoneModel(entity), fields.get("name"), fields.get("description"),
                Template.Engine.valueOf(fields.get("engine")), fields.get("text"), Boolean.parseBoolean(fields.get("edited")));
    }

    public static Map<String, String> of(Placeholder placeholder) {
        return new Fields().put("value", placeholder.value()).put("description", placeholder.description())
                .put("secret", placeholder.secret()).map();
    }

    /** {@code system Proxy_address}, {@code region Berlin Proxy_address}. */
    public static String entity(PlaceholderScope scope, String key) {
        String kind = scope.kind().name().toLowerCase(Locale.ROOT);
        return kind + ' ' + (scope.of().isEmpty() ? "" : scope.of() + ' ') + key;
    }

    public static Placeholder placeholder(String entity, Map<String, String> fields) {
        return new Placeholder(scope(entity), key(entity), fields.get("value"), fields.get("description"),
                Boolean.parseBoolean(fields.get("secret")));
    }

    public static PlaceholderScope scope(String entity) {
        int first = entity.indexOf(' ');
        int last = entity.lastIndexOf(' ');
        return new PlaceholderScope(PlaceholderScope.Kind.valueOf(entity.substring(0, first).toUpperCase(Locale.ROOT)),
                first == last ? "" : entity.substring(first + 1, last));
    }

    public static String key(String entity) {
        return entity.substring(entity.lastIndexOf(' ') + 1);
    }

    public static Map<String, String> of(PhoneUser user) {
        return new Fields().put("displayName", user.displayName()).put("password", user.password().map(Secret::value))
                .put("region", user.region()).map();
    }

    public static PhoneUser user(String entity, Map<String, String> fields) {
        return new PhoneUser(new UserName(entity), text(fields, "displayName"), text(fields, "password").map(Secret::new),
                text(fields, "region").map(RegionName::new));
    }

    /** What operators say of a phone: neither its reports nor who may have its file. */
    public static Map<String, String> of(Phone phone) {
        Fields fields = new Fields().put("model", phone.model()).put("region", phone.region()).put("user", phone.user())
                .put("enrolment", phone.enrolment()).put("since", phone.since());
        PhoneDetails details = phone.details();
        fields.put("displayName", details.displayName()).put("nickname", details.nickname()).put("serial", details.serial())
                .put("language", details.language());
        details.vlan().ifPresent(vlan -> fields.put("vlanMode", vlan.mode().word()).put("vlanId", vlan.id())
                .put("vlanPriority", vlan.priority()));
        return fields.map();
    }

    public static Optional<UserName> userOf(Map<String, String> phone) {
        return text(phone, "user").map(UserName::new);
    }

    public static Optional<RegionName> regionOf(Map<String, String> phone) {
        return text(phone, "region").map(RegionName::new);
    }

    public static boolean approved(Map<String, String> phone) {
        return Enrolment.APPROVED.name().equals(phone.get("enrolment"));
    }

    public static Instant since(Map<String, String> phone) {
        return Instant.parse(phone.get("since"));
    }

    /** The phone with what was said of it; what is the phone's own stays, and its model where none was said. */
    public static Phone onto(Phone phone, Map<String, String> fields) {
        Optional<Vlan> vlan = text(fields, "vlanMode").map(mode -> new Vlan(Vlan.Mode.parse(mode),
                Integer.parseInt(fields.get("vlanId")), Integer.parseInt(fields.get("vlanPriority"))));
        PhoneDetails details = new PhoneDetails(text(fields, "displayName"), text(fields, "nickname"), text(fields, "serial"),
                text(fields, "language"), vlan);
        return new Phone(phone.mac(), text(fields, "model").map(PhoneModel::new).or(phone::model), regionOf(fields),
                userOf(fields), phone.enrolment(), phone.since(), phone.access(), phone.period(), phone.lastReport(), details);
    }

    public static MacAddress mac(String entity) {
        return new MacAddress(entity);
    }

    private static Optional<String> text(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Fields as they are put in, by name. */
    private static final class Fields {

        private final Map<String, String> fields = new TreeMap<>();

        Fields put(String name, Object value) {
            Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (plain != null) {
                fields.put(name, plain.toString());
            }
            return this;
        }

        Map<String, String> map() {
            return fields;
        }
    }
}
