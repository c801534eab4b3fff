package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.ValueType;
import org.opennms.plugins.phones.api.model.PhoneModel;

/**
 * A setting of all phones. It is a placeholder of the system with a type.
 *
 * @param name    among its group: {@code voiceMailNumber}
 * @param key     of the placeholder it sets
 * @param set     its value, where an operator has set one
 * @param shipped its value otherwise
 * @param without the models whose template does not name the placeholder, so that it has no effect there (figure B-8)
 */
public record Setting(String name, String key, ValueType type, boolean secret, String description, Optional<String> set,
                      String shipped, List<PhoneModel> without) {

    public Setting {
        without = List.copyOf(without);
    }

    public String value() {
        return set.orElse(shipped);
    }
}
