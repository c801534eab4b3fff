package org.opennms.plugins.phones.alarms;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.host.Health;
import org.opennms.plugins.phones.api.store.Store;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Targets by settings of their own, a file each: {@code etc/org.opennms.plugins.phones.alarms.target-<name>.cfg}. */
public final class TrapTargets implements ManagedServiceFactory, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrapTargets.class);
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration ALL_ARE_THERE = Duration.ofMinutes(10);
    private static final Duration UPKEEP = Duration.ofHours(1);

    private final Store store;
    private final Writer settings;
    private final AlarmBridge bridge;
    private final SnmpWays ways;
    private final Map<String, TargetFile> files = new ConcurrentSkipListMap<>();
    private final Map<String, TargetFile> waiting = new ConcurrentHashMap<>();
    private final Map<String, TrapTarget> inUse = new ConcurrentHashMap<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "phones-trap-targets");
        thread.setDaemon(true);
        return thread;
    });

    /** Changes settings: configuration admin comes back with them, and fileinstall writes them into the file. */
    @FunctionalInterface
    interface Writer {

        void write(String pid, Dictionary<String, Object> values) throws IOException;
    }

    public TrapTargets(Store store, ConfigurationAdmin settings, AlarmBridge bridge, SnmpWays ways) {
        this(store, (pid, values) -> update(settings.getConfiguration(pid, null), values), bridge, ways);
    }

    TrapTargets(Store store, Writer settings, AlarmBridge bridge, SnmpWays ways) {
        this.store = store;
        this.settings = settings;
        this.bridge = bridge;
        this.ways = ways;
    }

    public void start() {
        worker.scheduleWithFixedDelay(this::applyWaiting, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        worker.scheduleWithFixedDelay(this::forgetUnserved, ALL_ARE_THERE.toMinutes(), UPKEEP.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public String getName() {
        return "OpenNMS Phones: receivers of SNMP notifications";
    }

    /** The store may be away just now, so the work is done later, and again until it succeeds. */
    @Override
    public void updated(String pid, Dictionary<String, ?> values) {
        TargetFile file = TargetFile.of(pid, values);
        files.put(pid, file);
        waiting.put(pid, file);
        worker.execute(this::applyWaiting);
    }

    @Override
    public void deleted(String pid) {
        waiting.remove(pid);
        TargetFile gone = files.remove(pid);
        if (gone != null) {
            worker.execute(() -> drop(gone));
        }
    }

    private void applyWaiting() {
        waiting.forEach((pid, file) -> {
            try {
                apply(file);
                waiting.remove(pid, file);
            } catch (FleetException e) {
                problems.put(pid, "not used yet: " + e.getMessage());
            } catch (IllegalArgumentException e) {
                LOG.error("{} is not used: {}", file.name(), e.getMessage());
                problems.put(pid, "not used: " + e.getMessage());
                waiting.remove(pid, file);
                drop(file);
            } catch (RuntimeException | IOException e) {
                LOG.warn("{}: its settings are tried again", file.name(), e);
                problems.put(pid, "not used yet: " + e);
            }
        });
    }

    private void apply(TargetFile file) throws IOException {
        if (file.holdsPlainSecrets()) {
            settings.write(file.pid(), store.read(tx -> file.sealed(tx.seals())).values());
        }
        TrapTarget target = store.read(tx -> file.target(tx.seals()));
        problems.remove(file.pid());
        if (!target.equals(inUse.put(target.name(), target))) {
            LOG.info("{}: {} {}", target.name(), target.inform() ? "informs to" : "traps to", target.address());
            bridge.put(ways.to(target));
        }
    }

    /** Settings that were deleted meanwhile stay so. */
    private static void update(Configuration configuration, Dictionary<String, Object> values) throws IOException {
        if (configuration.getProperties() == null) {
            configuration.delete();
        } else {
            configuration.update(values);
        }
    }

    private void drop(TargetFile file) {
        inUse.remove(file.name());
        bridge.remove(file.name());
        if (!files.containsKey(file.pid())) {
            problems.remove(file.pid());
            // an editor may have written the file anew before the old one was seen to be gone
            files.values().stream().filter(other -> other.name().equals(file.name()))
                    .forEach(other -> waiting.put(other.pid(), other));
        }
    }

    private void forgetUnserved() {
        try {
            bridge.forgetUnserved(Clock.systemUTC().instant());
        } catch (RuntimeException e) {
            LOG.debug("no upkeep of the outbox", e);
        }
    }

    /** Of those that are not in use, or whose secrets can be read. */
    List<Health> health() {
        List<Health> ill = new ArrayList<>();
        files.forEach((pid, file) -> Optional.ofNullable(problems.get(pid))
                .or(() -> file.fileThatShowsSecrets().map(path -> path + " shows its secrets; let it be written, or replace"
                        + " them by the sealed ones of config:list"))
                .ifPresent(problem -> ill.add(new Health("alarms to " + file.name(), Optional.of(problem), Map.of()))));
        return ill;
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
