package org.opennms.plugins.phones.standalone.login;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.host.OperatorRole;

/** A line of {@code etc/users.properties}: {@code name = password,role,_g_:group}. */
record UserEntry(StoredPassword password, List<String> roles) {

    private static final String GROUP = UsersFile.GROUP;

    static UserEntry read(String text) {
        List<String> parts = Arrays.stream(text.split(",")).map(String::strip).toList();
        return new UserEntry(new StoredPassword(parts.get(0)), parts.subList(1, parts.size()));
    }

    String write() {
        return Stream.concat(Stream.of(password.text()), roles.stream()).collect(Collectors.joining(","));
    }

    Standing standing(Properties users) {
        return new Standing(password.isHashed() ? password.text() : "", roles.stream()
                .map(role -> role.startsWith(GROUP) ? role + '=' + users.getProperty(role, "") : role)
                .collect(Collectors.joining(";")));
    }

    /** The highest there is; {@code ROLE_USER}, as OpenNMS calls everybody, is a reader's. */
    Optional<OperatorRole> role(Properties users) {
        List<String> all = new ArrayList<>(roles);
        roles.stream().filter(role -> role.startsWith(GROUP))
                .forEach(group -> all.addAll(read(users.getProperty(group, "")).roles()));
        return Arrays.stream(OperatorRole.values())
                .filter(role -> all.contains(role.role()) || role == OperatorRole.READER && all.contains("ROLE_USER"))
                .max(Comparator.naturalOrder());
    }

    /** With this one of the operators' roles; others, {@code ssh} for one, stay. */
    UserEntry with(OperatorRole role) {
        List<String> all = new ArrayList<>(roles);
        all.removeIf(known -> known.startsWith("ROLE_"));
        all.add(role.role());
        return new UserEntry(password, List.copyOf(all));
    }

    UserEntry with(StoredPassword other) {
        return new UserEntry(other, roles);
    }

    boolean isInGroup() {
        return roles.stream().anyMatch(role -> role.startsWith(GROUP));
    }
}
