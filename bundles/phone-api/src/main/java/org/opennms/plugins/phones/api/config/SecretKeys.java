package org.opennms.plugins.phones.api.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which keys of files hold what nobody is shown: those that a family says are secret, and all that sound like it, but for
 * the family's switches and numbers. It says so of too many rather than too few.
 */
public final class SecretKeys {

    private static final Pattern SOUNDS_SECRET = Pattern.compile("passw|passphrase|passcode|pwd|pswd|secret|credential|token|psk"
            + "|private_?key|shared_?key|community|snmpstring|pin_?code|(?:^|[/_])pin(?:$|[/_])", Pattern.CASE_INSENSITIVE);

    private final Map<String, Boolean> known = new HashMap<>();

    /** @param parameters of all families whose files are meant */
    public SecretKeys(Collection<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.secret()) {
                known.put(parameter.key(), true);
            } else if (parameter.type() instanceof ValueType.Flag || parameter.type() instanceof ValueType.Whole) {
                known.putIfAbsent(parameter.key(), false);
            }
        }
    }

    /** @param key as it stands in a file, with its indexes */
    public boolean contains(String key) {
        Boolean said = known.get(Parameter.withoutIndexes(key));
        return said != null ? said : SOUNDS_SECRET.matcher(key).find();
    }
}
