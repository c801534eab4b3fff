package org.opennms.plugins.phones.api.job;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.opennms.plugins.phones.api.error.Invalid;

/** Looks at a job's arguments. */
public final class Arguments {

    private Arguments() {
    }

    /** @throws Invalid naming an argument that is none of {@code known} */
    public static Map<String, String> only(Map<String, String> args, Set<String> known) {
        for (String name : new TreeSet<>(args.keySet())) {
            if (!known.contains(name)) {
                throw new Invalid("the operation has no argument '" + name + "'"
                        + (known.isEmpty() ? "" : "; it takes " + String.join(", ", new TreeSet<>(known))));
            }
        }
        return args;
    }

    /** @throws Invalid where the argument is there and neither {@code true} nor {@code false} */
    public static boolean flag(Map<String, String> args, String name) {
        return switch (args.getOrDefault(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("the argument '" + name + "' is true or false");
        };
    }

    /** @throws Invalid where the argument is there and no number of that range */
    public static int number(Map<String, String> args, String name, int otherwise, int least, int most) {
        String text = args.get(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Invalid("the argument '" + name + "' is a number from " + least + " to " + most);
    }
}
