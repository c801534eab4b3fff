package org.opennms.plugins.phones.shell;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.opennms.plugins.phones.api.error.Invalid;

/**
 * Lets options follow arguments: {@code approve 00908f3bb602 --region Berlin}. Karaf takes all that stands behind the
 * first argument for arguments, so what is too much for a command is collected and read here.
 */
final class LateOptions {

    static final String DESCRIPTION = "Options may also stand here";

    private LateOptions() { }

    static void read(Object command) {
        List<Field> fields = fields(command.getClass());
        for (Field field : fields) {
            Argument argument = field.getAnnotation(Argument.class);
            if (argument != null && argument.multiValued() && get(field, command) instanceof List<?> words) {
                read(command, fields, words.iterator());
            }
        }
    }

    private static void read(Object command, List<Field> fields, Iterator<?> words) {
        while (words.hasNext()) {
            String[] word = words.next().toString().split("=", 2);
            Field field = fields.stream().filter(each -> isNamed(each, word[0])).findFirst().orElseThrow(() ->
                    new Invalid("not expected: " + word[0] + "; a word with blanks needs quotes"));
            if (field.getType() == boolean.class) {
                set(field, command, word.length == 1 || Boolean.parseBoolean(word[1]));
            } else if (word.length == 2) {
                set(field, command, word[1]);
            } else if (words.hasNext()) {
                set(field, command, words.next().toString());
            } else {
                throw new Invalid("a value is missing: " + word[0]);
            }
        }
    }

    private static boolean isNamed(Field field, String name) {
        Option option = field.getAnnotation(Option.class);
        return option != null && (option.name().equals(name) || Arrays.asList(option.aliases()).contains(name));
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            fields.addAll(Arrays.asList(each.getDeclaredFields()));
        }
        return fields;
    }

    private static Object get(Field field, Object command) {
        try {
            field.setAccessible(true);
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object command, Object value) {
        try {
            field.setAccessible(true);
            field.set(command, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
