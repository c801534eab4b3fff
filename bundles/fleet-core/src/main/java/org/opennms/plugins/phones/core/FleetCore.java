package org.opennms.plugins.phones.core;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.opennms.plugins.phones.api.alarm.AlarmCatalogue;
import org.opennms.plugins.phones.api.alarm.AlarmDesk;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.Commander;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.Models;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.PhoneEdits;
import org.opennms.plugins.phones.api.fleet.PhoneFiles;
import org.opennms.plugins.phones.api.fleet.PhoneLists;
import org.opennms.plugins.phones.api.fleet.PhoneReports;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.fleet.Placeholders;
import org.opennms.plugins.phones.api.fleet.Scripts;
import org.opennms.plugins.phones.api.fleet.UserAdmin;
import org.opennms.plugins.phones.api.fleet.Users;
import org.opennms.plugins.phones.api.host.Readiness;
import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.preview.Drifts;
import org.opennms.plugins.phones.api.preview.Previews;
import org.opennms.plugins.phones.api.store.Store;

/**
 * Puts the use cases together. In code and not in the blueprint, where a wrong argument shows at run time only; what
 * comes from outside is injected.
 */
public final class FleetCore {

    private static final long FEW_SECONDS = 5;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    // Seen by this package's tests, which tick by hand.
    final Intake intake;
    final ListeningLog listening;
    final Housekeeping housekeeping;
    final Generation generation;
    final OwnSecrets ownSecrets;
    final FileScanAlarm scanAlarm;
    final Liveness liveness;
    final DeliveryLog deliveries;
    final DriftRadar radar;
    private final Ticks ticks = new Ticks();
    private final LiveCounters counters = new LiveCounters();
    private final AlarmCatalogue catalogue;
    private final FleetView view;
    private final FleetLists lists;
    private final IntakeReports reports;
    private final FleetFiles files;
    private final FleetAdmin admin;
    private final FleetEdits edits;
    private final Map<String, JobOperation> operations;
    private final FleetPlaceholders placeholders;
    private final FleetConfigurations configurations;
    private final FleetModels models;
    private final FleetCommands commands;
    private final FleetUsers users;
    private final FleetPreviews previews;
    private final FleetScripts scripts;

    public FleetCore(Store store, ConfigGenerator generator, Commander commander, Families families, Listeners listeners,
                     Readiness readiness, FleetSettings settings, AddressTables tables, Clock clock) {
        catalogue = new KnownAlarms(families);
        listening = new ListeningLog(store, clock);
        view = new FleetView(store, listening, clock);
        lists = new FleetLists(store, clock);
        liveness = new Liveness(store, listening, clock);
        Newcomers newcomers = new Newcomers(settings, counters);
        intake = new Intake(store, clock, newcomers, listening, listeners, settings);
        AddressRules addresses = new AddressRules(listening);
        AlarmRules alarmRules = new AlarmRules(catalogue, new AlarmLimit(), counters);
        reports = new IntakeReports(intake, new ReportRules(settings, families, newcomers, addresses, alarmRules, commander,
                counters), alarmRules, counters);
        Refusals refusals = new Refusals(settings.scanThreshold(), clock, counters);
        PrivateFiles privateFiles = new PrivateFiles(store, intake, families, addresses, refusals, settings, counters, clock);
        Arrivals arrivals = new Arrivals(intake, newcomers);
        Whereabouts whereabouts = new Whereabouts(store, families, tables);
        SeriesFiles series = new SeriesFiles(store, families, generator, whereabouts, privateFiles, arrivals,
                new ScriptVersion(store, clock), counters, clock);
        scripts = new FleetScripts(store, families, series);
        files = new FleetFiles(store, intake, families, generator, newcomers, privateFiles, series, arrivals,
                new Backups(store, whereabouts, counters, clock), readiness, counters, clock);
        FileWriter writer = new FileWriter(generator);
        CommandQueue queue = new CommandQueue(settings.commandExpiry());
        Admissions admissions = new Admissions(families, writer, queue, settings);
        Edits edited = new Edits(admissions);
        admin = new FleetAdmin(store, admissions, listeners, settings, clock);
        edits = new FleetEdits(store, admissions, edited, listeners, clock);
        operations = new HashMap<>(PhoneOperations.all(admissions, edited, listeners, settings, clock));
        operations.put(GenerateFiles.NAME, new GenerateFiles(store, generator, queue, clock));
        operations.put(Command.RESTART, new RestartPhones(queue, clock));
        operations.putAll(UserOperations.all(listeners, settings, clock));
        generation = new Generation(store, families, writer, clock);
        ownSecrets = new OwnSecrets(store, families, clock);
        placeholders = new FleetPlaceholders(store, families, generator, clock);
        configurations = new FleetConfigurations(store, families, generator, generation, placeholders, clock);
        models = new FleetModels(store, families, generator, clock);
        commands = new FleetCommands(store, queue, clock);
        users = new FleetUsers(store, listening, listeners, settings, clock);
        deliveries = new DeliveryLog(store, families, counters, clock);
        radar = new DriftRadar(store, generator, families, clock);
        previews = new FleetPreviews(store, generator, families);
        housekeeping = new Housekeeping(store, listeners, settings, clock);
        scanAlarm = new FileScanAlarm(store, refusals, listeners, settings, clock);
    }

    /** Starts the threads; nothing here waits for the store. */
    public void start() {
        intake.start();
        ticks.every(ListeningLog.TICK.toSeconds(), 0, "the sign of life", listening::tick);
        // Families come when they come, so this is asked again and again.
        ticks.every(FEW_SECONDS, 1, "the first secrets of this fleet", ownSecrets::makeMissing);
        ticks.every(FEW_SECONDS, 1, "the first generation of global files", generation::missingGlobals);
        ticks.every(FEW_SECONDS, FEW_SECONDS, "the watch over refused files", scanAlarm::tick);
        ticks.every(Liveness.TICK.toSeconds(), FEW_SECONDS, "the watch over silent phones", liveness::tick);
        radar.start();
        ticks.every(DeliveryLog.TICK.toSeconds(), DeliveryLog.TICK.toSeconds(), "the log of deliveries", deliveries::flush);
        ticks.every(HOUR, 6 * MINUTE, "the age of deliveries", deliveries::tidy);
        ticks.every(HOUR, 5 * MINUTE, "housekeeping", housekeeping::tidy);
    }

    public void close() {
        ticks.close();
        intake.close();
        previews.close();
        radar.close();
    }

    public Phones phones() {
        return view;
    }

    public PhoneLists lists() {
        return lists;
    }

    public Alarms alarms() {
        return view;
    }

    public PhoneReports reports() {
        return reports;
    }

    public AlarmDesk alarmDesk() {
        return reports;
    }

    public AlarmCatalogue alarmCatalogue() {
        return catalogue;
    }

    public PhoneFiles files() {
        return files;
    }

    public PhoneAdmin admin() {
        return admin;
    }

    public PhoneEdits edits() {
        return edits;
    }

    /** One of those for many phones. */
    public JobOperation operation(String name) {
        return operations.get(name);
    }

    public Configurations configurations() {
        return configurations;
    }

    public Placeholders placeholders() {
        return placeholders;
    }

    public Models models() {
        return models;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    public Drifts drifts() {
        return radar;
    }

    public Scripts scripts() {
        return scripts;
    }

    public Previews previews() {
        return previews;
    }

    public Commands commands() {
        return commands;
    }

    public Users users() {
        return users;
    }

    public UserAdmin userAdmin() {
        return users;
    }

    public Counters counters() {
        return counters;
    }
}
