package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.audiocodes.AudioCodesFamily;

/**
 * What a changed value does to 10,000 phones, asked over REST: their files rendered, looked through and compared with
 * those they have. Beside it the same template merged as often into memory, with values that lie ready, and nothing else.
 */
final class PreviewBench implements Bench {

    private static final int PHONES = 10_000;
    private static final String PASSWORD = "of the bench";
    private static final String MODEL = "Audiocodes_430HD";
    private static final Pattern PLACEHOLDER = Pattern.compile("%ITCS_(\\w+)%");
    private static final String QUESTION = "{\"scope\":{\"model\":\"" + MODEL + "\"},\"change\":{\"placeholders\":"
            + "[{\"scope\":\"system\",\"key\":\"MwiVmNumber\",\"value\":\"%d\"}]}}";

    @Override
    public List<Row> run(Setup setup) throws Exception {
        return setup.onEachDatabase("preview", (database, scratch) -> on(database, setup, scratch));
    }

    private static List<Row> on(Database database, Setup setup, Path scratch) throws Exception {
        Fleet fleet = Fleet.of(database, PHONES, scratch).with(Map.of("PHONES_ADMIN_PASSWORD", PASSWORD));
        try (Phones phones = Phones.start(setup, fleet, Map.of())) {
            OperatorCaller operator = OperatorCaller.of(phones, fleet.data(), PASSWORD);
            Bare bare = new Bare();
            List<Double> ours = new ArrayList<>();
            List<Double> beside = new ArrayList<>();
            for (int round = -2; round < setup.rounds(); round++) {
                double asked = asked(operator, 2_000 + round);
                double merged = bare.merged();
                if (round >= 0) {
                    ours.add(asked);
                    beside.add(merged);
                }
            }
            return List.of(new Row(String.format(Locale.ROOT, "a preview with differences and findings of %,d phones in %s",
                    PHONES, database), "files/s", ours, "bare Velocity merge of the same template on as many threads", beside,
                    Goal.atLeast(0.2)));
        }
    }

    private static double asked(OperatorCaller operator, int value) throws IOException, InterruptedException {
        long began = System.nanoTime();
        JsonNode summary = operator.write("POST", "changes/preview", String.format(Locale.ROOT, QUESTION, value)).path("summary");
        double seconds = (System.nanoTime() - began) / 1e9;
        if (summary.path("changed").asInt() != PHONES) {
            throw new IOException("not a preview of " + PHONES + " phones that change: " + summary);
        }
        return PHONES / seconds;
    }

    /** The loop beside it. */
    private static final class Bare {

        private final Template template;
        private final Map<String, Object> values = new HashMap<>();

        Bare() {
            Properties properties = new Properties();
            properties.setProperty("resource.loaders", "string");
            properties.setProperty("resource.loader.string.class", StringResourceLoader.class.getName());
            VelocityEngine engine = new VelocityEngine(properties);
            engine.init();
            Matcher placeholder = PLACEHOLDER.matcher(body());
            StringBuilder text = new StringBuilder();
            while (placeholder.find()) {
                values.put(placeholder.group(1), "value-" + values.size());
                placeholder.appendReplacement(text, Matcher.quoteReplacement("${" + placeholder.group(1) + "}"));
            }
            StringResourceLoader.getRepository().putStringResource("preview", placeholder.appendTail(text).toString());
            template = engine.getTemplate("preview");
        }

        private static String body() {
            var templates = new AudioCodesFamily("UTF-8", "").templates();
            var shipped = templates.shipped().stream().filter(t -> t.model().text().equals(MODEL)).findFirst().orElseThrow();
            return templates.sections(shipped).stream().filter(s -> s.kind() == FileKind.PRIVATE).map(TemplateSection::body)
                    .findFirst().orElseThrow();
        }

        /** Files a second. */
        double merged() {
            long began = System.nanoTime();
            long bytes = IntStream.range(0, PHONES).parallel().mapToLong(number -> merge(number).length).sum();
            if (bytes < PHONES) {
                throw new IllegalStateException("nothing was merged");
            }
            return PHONES / ((System.nanoTime() - began) / 1e9);
        }

        private byte[] merge(int number) {
            VelocityContext context = new VelocityContext(new HashMap<>(values));
            context.put("Line1Id", "user" + number);
            StringWriter merged = new StringWriter();
            template.merge(context, merged);
            return merged.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
