package org.opennms.plugins.phones.admin.view;

import java.util.List;

import org.opennms.plugins.phones.api.config.ValueType;
import org.opennms.plugins.phones.api.fleet.Setting;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Secret;

/**
 * A setting.
 *
 * @param placeholder that it sets
 * @param value       true or false, a whole number, or a text; {@code ***} for a secret that is set
 * @param set         false: as shipped
 * @param expected    what it may be, for people
 * @param choices     the words it may be; left out where it may be others
 * @param without     models whose template does not name the placeholder: there the setting has no effect
 */
public record SettingRow(String name, String placeholder, Object value, Object shipped, boolean set, boolean secret,
                         String description, String expected, List<String> choices, List<String> without) {

    public static SettingRow of(Setting setting) {
        boolean masked = setting.secret() && !setting.value().isEmpty();
        return new SettingRow(setting.name(), setting.key(), masked ? Secret.MASK : typed(setting.type(), setting.value()),
                setting.secret() ? "" : typed(setting.type(), setting.shipped()), setting.set().isPresent(), setting.secret(),
                setting.description(), setting.type().expected(),
                setting.type() instanceof ValueType.Choice choice ? choice.words() : null,
                setting.without().stream().map(PhoneModel::text).toList());
    }

    /** What somebody has set past the settings may be of another type. */
    private static Object typed(ValueType type, String value) {
        if (value.isEmpty() || !type.accepts(value)) {
            return value;
        } else if (type instanceof ValueType.Flag) {
            return value.equals("1");
        }
        return type instanceof ValueType.Whole ? Long.valueOf(value) : value;
    }
}
