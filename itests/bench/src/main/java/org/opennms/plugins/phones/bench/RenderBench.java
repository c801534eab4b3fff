package org.opennms.plugins.phones.bench;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template.Engine;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.testing.InMemoryStore;
import org.opennms.plugins.phones.audiocodes.AudioCodesFamily;
import org.opennms.plugins.phones.config.LayeredConfigGenerator;

/** A phone's private file from its layers, checked, masked and hashed, beside a merge of the same text and nothing else. */
final class RenderBench implements Bench {

    private static final PhoneModel MODEL = new PhoneModel("Audiocodes_430HD");
    private static final RegionName REGION = new RegionName("Berlin");
    private static final MacAddress MAC = new MacAddress("00908f000001");

    @Override
    public List<Row> run(Setup setup) {
        Supplier<String> bare = bareMerge();
        return List.of(
                compare(setup, "renders of a template", generator(Engine.PLAIN), bare),
                compare(setup, "renders of a template marked engine=velocity", generator(Engine.VELOCITY), bare));
    }

    private static Row compare(Setup setup, String work, Supplier<Rendered> ours, Supplier<String> bare) {
        if (!ours.get().content().text(StandardCharsets.UTF_8).equals(bare.get())) {
            throw new IllegalStateException("the two sides do not make the same text");
        }
        List<Double> mine = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        measure(ours, bare, setup.seconds(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < setup.rounds(); round++) {
            measure(ours, bare, setup.seconds(), mine, beside);
        }
        return new Row(work, "renders/s, one thread", mine, "bare Velocity merge of the same text", beside, Goal.atLeast(0.5));
    }

    /** In turn by tenths of a second: what else the machine does then meets both alike. */
    private static void measure(Supplier<?> ours, Supplier<?> bare, int seconds, List<Double> mine, List<Double> beside) {
        Slices first = new Slices(ours);
        Slices second = new Slices(bare);
        for (int slice = 0; slice < seconds * 10; slice++) {
            first.run();
            second.run();
        }
        mine.add(first.perSecond());
        beside.add(second.perSecond());
    }

    /** How often some work was done in how much time. */
    private static final class Slices {

        private static final long NANOS = 100_000_000L;

        private final Supplier<?> work;
        private long count;
        private long nanos;
        private Object last;

        private Slices(Supplier<?> work) {
            this.work = work;
        }

        private void run() {
            long began = System.nanoTime();
            long now = began;
            while (now - began < NANOS) {
                last = work.get();
                count++;
                now = System.nanoTime();
            }
            nanos += now - began;
        }

        private double perSecond() {
            if (last == null) {
                throw new IllegalStateException("nothing was rendered");
            }
            return count * 1e9 / nanos;
        }
    }

    private static Supplier<Rendered> generator(Engine engine) {
        InMemoryStore store = new InMemoryStore();
        String body = PaperTemplate.body(engine == Engine.PLAIN ? key -> "%ITCS_" + key + "%" : key -> "${" + key + "}");
        store.change(tx -> {
            tx.config().save(new org.opennms.plugins.phones.api.config.Template(MODEL, "bench", "", engine,
                    PaperTemplate.xml(body), true));
            PaperTemplate.values().forEach((key, value) ->
                    tx.config().save(new Placeholder(scope(Integer.parseInt(key.substring(1))), key, value, "", false)));
        });
        Phone phone = Phone.pending(MAC, new IpAddress("10.0.32.9"), Instant.EPOCH).with(MODEL)
                .approvedIn(Optional.of(REGION), Optional.empty());
        LayeredConfigGenerator generator = new LayeredConfigGenerator(
                List.of(new AudioCodesFamily("UTF-8", "")), List.of(new LocalAddresses()));
        return () -> store.read(tx -> generator.privateFile(tx, phone));
    }

    /** Values come from all layers, most of them from the widest, as in a real fleet. */
    private static PlaceholderScope scope(int number) {
        if (number <= 30) {
            return PlaceholderScope.SYSTEM;
        }
        return number <= 44 ? new PlaceholderScope(Kind.MODEL, MODEL.text())
                : number <= 52 ? new PlaceholderScope(Kind.REGION, REGION.text())
                : new PlaceholderScope(Kind.PHONE, MAC.digits());
    }

    private static Supplier<String> bareMerge() {
        Properties properties = new Properties();
        properties.setProperty("resource.loaders", "string");
        properties.setProperty("resource.loader.string.class", StringResourceLoader.class.getName());
        VelocityEngine engine = new VelocityEngine(properties);
        engine.init();
        StringResourceLoader.getRepository().putStringResource("bench", PaperTemplate.body(key -> "${" + key + "}"));
        Template template = engine.getTemplate("bench");
        Map<String, Object> values = new HashMap<>(PaperTemplate.values());
        return () -> {
            StringWriter merged = new StringWriter();
            template.merge(new VelocityContext(values), merged);
            return merged.toString();
        };
    }
}
