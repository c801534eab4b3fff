package org.opennms.plugins.phones.core;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.Parameter;

/** Which keys of files hold what nobody is shown: those the families name, and all that sound like it. */
final class SecretKeys {

    private static final Pattern SOUNDS_SECRET =
            Pattern.compile("passw|secret|passphrase|pin_?code|private_?key|community|_pwd|pswd|snmpstring", Pattern.CASE_INSENSITIVE);
    private static final Pattern INDEX = Pattern.compile("\\d{1,4}");

    private final Set<String> named;

    /** @param named with {@link Parameter#INDEX} for an index */
    SecretKeys(Set<String> named) {
        this.named = Set.copyOf(named);
    }

    boolean contains(String key) {
        return SOUNDS_SECRET.matcher(key).find() || named.contains(withoutIndexes(key));
    }

    private static String withoutIndexes(String key) {
        return Arrays.stream(key.split("/", -1)).map(part -> INDEX.matcher(part).matches() ? Parameter.INDEX : part)
                .collect(Collectors.joining("/"));
    }
}
