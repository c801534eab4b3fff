package org.opennms.plugins.phones.admin;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.opennms.plugins.phones.admin.view.LogLine;
import org.opennms.plugins.phones.admin.view.LogLines;
import org.opennms.plugins.phones.api.alarm.Alarm;
import org.opennms.plugins.phones.api.alarm.AlarmQuery;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Logs;
import org.opennms.plugins.phones.api.model.Activity;

/** Logs made of Activity and alarms, which are kept anyway. */
public final class LogsResource implements LogsApi {

    private static final Set<Integer> CHOICES = Set.of(0, 10, 20, 30, 40, 50, 100);
    private static final int ALL = 100;
    /** Read until enough lines of the level wished are found, or this many. */
    private static final int DEEPEST = 10_000;
    private static final Set<String> WARNINGS = Set.of("address changed", "firmware damaged");

    /** As jobs are written down. */
    private static final Pattern GENERATING = Pattern.compile("^job \\d+: generate\\b");

    private final Logs logs;
    private final Alarms alarms;

    private record Line(Level level, LogLine text) {

        private static Line of(Activity activity, Level level) {
            String what = activity.what() + activity.phone().map(mac -> " " + mac).orElse("")
                    + (activity.text().isEmpty() ? "" : ": " + activity.text());
            return new Line(level, new LogLine(activity.at(), level.name(), activity.by().name(), what));
        }

        private static Line of(Alarm alarm) {
            Level level = alarm.isActive() ? level(alarm.severity()) : Level.INFO;
            return new Line(level, new LogLine(alarm.changedAt(), level.name(), alarm.source(), "alarm " + alarm.name()
                    + (alarm.isActive() ? " raised, " + alarm.severity().word() : " cleared") + ": " + alarm.description()));
        }

        private static Level level(Severity severity) {
            return severity.compareTo(Severity.MAJOR) >= 0 ? Level.ERROR
                    : severity.compareTo(Severity.WARNING) >= 0 ? Level.WARN : Level.INFO;
        }
    }

    LogsResource(Logs logs, Alarms alarms) {
        this.logs = logs;
        this.alarms = alarms;
    }

    @Override
    public LogLines read(String log, String level, int lines) {
        if (!CHOICES.contains(lines)) {
            throw Bad.field("lines", "must be one of 0, 10, 20, 30, 40, 50, 100");
        }
        return new LogLines(last(log, level, lines));
    }

    @Override
    public Response file(String log, String level) {
        String text = last(log, level, ALL).stream().map(line -> line.asText() + "\n").collect(Collectors.joining());
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), MediaType.TEXT_PLAIN + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"IPP_" + log.replace('-', '_') + "_log.txt\"").build();
    }

    private List<LogLine> last(String log, String word, int lines) {
        Level level = Bad.required("level", word, text -> Bad.word(Level.class, text));
        return switch (log) {
            case "web-admin" -> last(level, lines, this::ofPeople);
            case "activity" -> last(level, lines, this::ofItself);
            default -> throw new NotFound("there is no log " + log + "; there are web-admin and activity");
        };
    }

    /** @param read so many lines of all levels, newest first */
    private static List<LogLine> last(Level level, int lines, IntFunction<List<Line>> read) {
        int asked = Math.max(lines, 1);
        List<Line> all = read.apply(asked);
        while (matching(all, level).size() < lines && all.size() >= asked && asked < DEEPEST) {
            asked *= 10;
            all = read.apply(asked);
        }
        List<LogLine> newestFirst = matching(all, level).stream().limit(lines).map(Line::text).toList();
        return Stream.iterate(newestFirst.size() - 1, i -> i >= 0, i -> i - 1).map(newestFirst::get).toList();
    }

    private static List<Line> matching(List<Line> all, Level level) {
        return all.stream().filter(line -> level.shows(line.level())).toList();
    }

    /** Of one device or model, or the beginning or end of a job that makes many files, with its counts. */
    private static boolean isGeneration(Activity activity) {
        return activity.what().equals("files generated")
                || activity.what().startsWith("job ") && GENERATING.matcher(activity.text()).find();
    }

    private List<Line> ofPeople(int limit) {
        return logs.ofPeople(limit).stream().map(activity -> Line.of(activity, Level.INFO)).toList();
    }

    private List<Line> ofItself(int limit) {
        Stream<Line> own = logs.ofItself(limit).stream().map(activity -> Line.of(activity,
                WARNINGS.contains(activity.what()) ? Level.WARN : Level.DEBUGGING));
        Stream<Line> raised = alarms.list(new AlarmQuery(false, Optional.empty(), Optional.empty(), limit))
                .stream().map(Line::of);
        Stream<Line> generated = logs.ofPeople(limit).stream().filter(LogsResource::isGeneration)
                .map(activity -> Line.of(activity, Level.INFO));
        return Stream.of(own, raised, generated).flatMap(lines -> lines)
                .sorted(Comparator.comparing((Line line) -> line.text().at()).reversed()).limit(limit).toList();
    }
}
