package org.opennms.plugins.phones.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.admin.view.LogLine;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.fleet.Logs;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;

class LogsResourceTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final MacAddress MAC = new MacAddress("00908f3bb602");
    private static final Operator ANNA = new Operator("anna");

    private final List<Activity> people = new ArrayList<>();
    private final List<Activity> itself = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final LogsResource logs = new LogsResource(new Logs() {
        @Override
        public List<Activity> ofPeople(int limit) {
            return people.stream().limit(limit).toList();
        }

        @Override
        public List<Activity> ofItself(int limit) {
            return itself.stream().limit(limit).toList();
        }
    }, new Alarms() {
        @Override
        public List<Alarm> list(AlarmQuery query) {
            return alarms.stream().limit(query.limit()).toList();
        }

        @Override
        public Map<Severity, Long> active() {
            return Map.of();
        }
    });

    private static Instant second(int number) {
        return NOW.plusSeconds(number);
    }

    private static Alarm raised(int second) {
        return new Alarm(1, MAC, new AlarmName("IPPhoneRegisterFailure"), Severity.CRITICAL, "no answer",
                new IpAddress("10.1.2.3"), "", "", "", 1, 1, 5, second(second), second(second), 1, second(second), Optional.empty());
    }

    private List<String> texts(String log, String level) {
        return logs.read(log, level, 10).lines().stream().map(LogLine::text).toList();
    }

    // S-134
    @Test
    void alarms_and_generations_are_lines_of_the_activity_log_in_their_order() {
        alarms.add(raised(3).clearedAt(second(4)));
        alarms.add(raised(2));
        people.add(Activity.of(second(1), ANNA, "files generated", MAC, "2 changed; moved"));
        people.add(Activity.of(second(0), ANNA, "region added", "Berlin"));
        itself.add(Activity.of(second(0), new Operator("phones"), "address changed", MAC, "10.1.2.4"));

        assertThat(texts("activity", "verbose")).containsExactly("address changed 00908f3bb602: 10.1.2.4",
                "files generated 00908f3bb602: 2 changed; moved", "alarm IPPhoneRegisterFailure raised, critical: no answer",
                "alarm IPPhoneRegisterFailure cleared: no answer");
        assertThat(texts("web-admin", "verbose")).containsExactly("region added: Berlin",
                "files generated 00908f3bb602: 2 changed; moved");
    }

    // S-134
    @Test
    void a_generation_of_many_is_two_lines_of_the_activity_log_by_who_asked_for_it() {
        people.add(Activity.of(second(4), ANNA, "job done", "job 9: restart, 2 ok, 0 failed, 0 skipped"));
        people.add(Activity.of(second(3), ANNA, "job done", "job 8: generate, 120 ok, 0 failed, 1 skipped"));
        people.add(Activity.of(second(2), ANNA, "job started", "job 8: generate of 121; moved"));

        assertThat(texts("activity", "info")).containsExactly("job started: job 8: generate of 121; moved",
                "job done: job 8: generate, 120 ok, 0 failed, 1 skipped");
        assertThat(logs.read("activity", "info", 10).lines()).extracting(LogLine::by).containsOnly(ANNA.name());
    }

    // S-135
    @Test
    void each_level_shows_its_own_lines_and_those_that_matter_more() {
        alarms.add(raised(2));
        itself.add(Activity.of(second(1), new Operator("phones"), "address changed", MAC, ""));
        itself.add(Activity.of(second(0), new Operator("phones"), "phone pending", MAC, ""));

        assertThat(texts("activity", "error")).hasSize(1);
        assertThat(texts("activity", "warn")).hasSize(2);
        assertThat(texts("activity", "info")).hasSize(2);
        assertThat(texts("activity", "debugging")).hasSize(3);
    }

    // S-136, S-138
    @Test
    void as_many_lines_as_asked_for_are_found_behind_those_of_other_levels() {
        IntStream.range(0, 500).forEach(i -> itself.add(Activity.of(second(1_000 - i), new Operator("phones"), "phone pending", "")));
        IntStream.range(0, 50).forEach(i -> itself.add(Activity.of(second(50 - i), new Operator("phones"), "address changed", "")));

        assertThat(logs.read("activity", "warn", 20).lines()).hasSize(20).allMatch(line -> line.level().equals("WARN"));
        assertThat(logs.read("activity", "verbose", 100).lines()).hasSize(100);
        assertThat(logs.read("activity", "verbose", 0).lines()).isEmpty();
    }
}
