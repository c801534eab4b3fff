package org.opennms.plugins.phones.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Objects;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;

/** Karaf wires commands by annotations, at run time: what it would stumble over is found here. */
class WiringTest {

    private static final String API = "org.opennms.plugins.phones.api.";

    @Test
    void every_command_of_the_first_release_is_there() {
        assertThat(actions().stream().map(type -> type.getAnnotation(Command.class).name())).containsExactlyInAnyOrder(
                "script-run",
                "list", "show", "approve", "add", "reopen", "delete", "restart", "alarms", "alarm-type-list", "events", "commands",
                "activity", "counters", "status", "region-list", "region-add", "region-delete", "firmware-list", "firmware-add",
                "firmware-remove", "template-list", "template-show", "template-lint", "template-put", "template-restore",
                "config-preview", "config-explain", "config-compare", "config-generate", "drift", "history", "history-show", "rollback",
                "job-list", "job-show", "job-stop", "placeholder-list", "placeholder-set", "placeholder-reveal", "placeholder-delete",
                "operator-list", "operator-set", "operator-remove");
    }

    @Test
    void karaf_can_make_every_class() throws Exception {
        for (Class<?> type : CommandClasses.all()) {
            assertThat(Modifier.isPublic(type.getModifiers())).as(type.getName()).isTrue();
            assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).as(type.getName()).isTrue();
        }
    }

    @Test
    void every_command_has_our_scope_our_parser_and_a_description() {
        for (Class<?> type : actions()) {
            assertThat(type.getAnnotation(Command.class).scope()).isEqualTo("opennms-phones");
            assertThat(type.getAnnotation(Command.class).description()).isNotBlank();
            assertThat(type.getAnnotation(Parsing.class)).as(type.getName()).isNotNull();
            assertThat(type.getAnnotation(Parsing.class).value()).isEqualTo(LiteralWords.class);
        }
    }

    @Test
    void every_option_is_a_flag_or_text_and_none_is_required_before_late_ones_are_read() {
        for (Class<?> type : actions()) {
            for (Field field : CommandClasses.fields(type)) {
                Option option = field.getAnnotation(Option.class);
                if (option != null) {
                    assertThat(field.getType()).as(field.toString()).isIn(boolean.class, String.class);
                    assertThat(option.required()).as(field.toString()).isFalse();
                }
            }
        }
    }

    @Test
    void a_command_with_arguments_takes_options_behind_them() {
        for (Class<?> type : actions()) {
            List<Argument> arguments = CommandClasses.fields(type).stream()
                    .map(field -> field.getAnnotation(Argument.class)).filter(Objects::nonNull).toList();
            if (!arguments.isEmpty()) {
                assertThat(arguments).as(type.getName()).filteredOn(Argument::multiValued).hasSize(1)
                        .allMatch(last -> last.index() == arguments.size() - 1);
            }
        }
    }

    @Test
    void what_is_injected_is_an_interface_of_phone_api_or_the_session() {
        for (Class<?> type : CommandClasses.all()) {
            for (Field field : CommandClasses.fields(type)) {
                if (field.isAnnotationPresent(Reference.class) && field.getType() != Session.class) {
                    Class<?> injected = field.getGenericType() instanceof ParameterizedType list && field.getType() == List.class
                            ? (Class<?>) list.getActualTypeArguments()[0] : field.getType();
                    assertThat(injected.isInterface()).as(field.toString()).isTrue();
                    assertThat(injected.getName()).startsWith(API);
                }
            }
        }
    }

    @Test
    void every_completer_that_is_named_is_offered() {
        for (Class<?> type : actions()) {
            for (Field field : CommandClasses.fields(type)) {
                Completion completion = field.getAnnotation(Completion.class);
                if (completion != null) {
                    assertThat(Completer.class).isAssignableFrom(completion.value());
                    assertThat(completion.value().isAnnotationPresent(Service.class)).as(field.toString()).isTrue();
                }
            }
        }
    }

    private static List<Class<?>> actions() {
        return CommandClasses.all().stream().filter(Action.class::isAssignableFrom).toList();
    }
}
