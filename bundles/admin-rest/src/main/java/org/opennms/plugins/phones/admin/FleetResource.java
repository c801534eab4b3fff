package org.opennms.plugins.phones.admin;

import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.CounterList;
import org.opennms.plugins.phones.admin.view.Me;
import org.opennms.plugins.phones.admin.view.State;
import org.opennms.plugins.phones.api.alarm.Alarms;
import org.opennms.plugins.phones.api.command.Commands;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.Counters;
import org.opennms.plugins.phones.api.fleet.PhoneAdmin;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.host.Readiness;

/** Leads to the resources, past the guard. */
public final class FleetResource implements FleetApi {

    static final String DOCUMENT = "/openapi.json";

    private final DevicesApi devices;
    private final RegionsApi regions;
    private final ModelsApi models;
    private final LanguagesApi languages;
    private final OverviewApi dashboard;
    private final UsersApi users;
    private final PasswordsApi passwords;
    private final ImportsApi imports;
    private final ExportsApi exports;
    private final ConfigurationApi configuration;
    private final AlarmsApi alarms;
    private final ActivityApi activity;
    private final TemplatesApi templates;
    private final PlaceholdersApi placeholders;
    private final SettingsApi settings;
    private final GenerationsApi generations;
    private final JobsApi jobs;
    private final FirmwareApi firmware;
    private final PreviewsApi previews;
    // one class each: CXF takes all the interfaces of a class for one resource
    private final ExplanationsApi explanations;
    private final ComparisonsApi comparisons;
    private final DeliveriesApi deliveries;
    private final DeviceDriftApi driftOfOne;
    private final DocsApi docs = new DocsResource();
    private final FilesApi files;
    private final RevisionsApi revisions;
    private final DriftApi drift;
    private final FeedApi feed;
    private final LogsApi logs;
    private final OperatorsApi operators;
    private final OwnPasswordApi ownPassword;
    private final Counters counters;
    private final Readiness readiness;
    private final Advertised advertised;

    public FleetResource(Phones phones, PhoneAdmin admin, Alarms alarms, Commands commands, Configurations configurations,
                         FirmwareStore firmware, Counters counters, Readiness readiness, Advertised advertised,
                         UserServices people, Insight insight, DoorServices door, DeviceServices fleet, Past past,
                         ConfigServices config) {
        this.devices = new DevicesResource(phones, admin, commands, configurations, fleet);
        this.regions = new RegionsResource(phones, admin, fleet.edits());
        this.models = new ModelsResource(fleet.models());
        this.languages = new LanguagesResource(new DeviceLists(phones, fleet.lists()));
        this.dashboard = new OverviewResource(phones, fleet.lists(), alarms);
        this.users = new UsersResource(people.users(), people.admin(), people.jobs());
        this.passwords = new PasswordsResource(people.admin());
        this.imports = new ImportsResource(people.imports(), people.importPreviews(), people.jobs());
        this.exports = new ExportsResource(people.exports());
        this.configuration = new ConfigurationResource(people.archives());
        this.alarms = new AlarmsResource(alarms);
        this.activity = new ActivityResource(phones);
        this.templates = new TemplatesResource(configurations, config.models(), config.placeholders());
        this.placeholders = new PlaceholdersResource(phones, configurations, config.placeholders());
        this.settings = new SettingsResource(config.settings(), config.directory());
        this.generations = new GenerationsResource(configurations, fleet.jobs());
        this.jobs = new JobsResource(fleet.jobs());
        this.firmware = new FirmwareResource(firmware);
        this.previews = new PreviewsResource(insight.previews(), configurations);
        this.drift = new DriftResource(insight.drifts());
        this.driftOfOne = new DeviceDriftResource(insight.drifts());
        this.deliveries = new DeliveriesResource(insight.deliveries());
        this.comparisons = new ComparisonsResource(insight.previews());
        this.explanations = new ExplanationsResource(insight.previews());
        this.feed = new FeedResource(door.feed());
        this.logs = new LogsResource(door.logs(), alarms);
        this.operators = new OperatorsResource(door.accounts());
        this.ownPassword = new OwnPasswordResource(door.accounts());
        this.files = new FilesResource(past.files(), advertised);
        this.revisions = new RevisionsResource(past.history());
        this.counters = counters;
        this.readiness = readiness;
        this.advertised = advertised;
    }

    private static <T> T admitted(T resource, SecurityContext who, HttpHeaders headers, Request request) {
        Guard.admit(who, headers, request);
        return resource;
    }

    @Override
    public DevicesApi devices(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(devices, who, headers, request);
    }

    @Override
    public PreviewsApi previews(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(previews, who, headers, request);
    }

    @Override
    public ExplanationsApi explanations(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(explanations, who, headers, request);
    }

    @Override
    public DeliveriesApi deliveries(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(deliveries, who, headers, request);
    }

    @Override
    public DeviceDriftApi driftOfOne(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(driftOfOne, who, headers, request);
    }

    @Override
    public DriftApi drift(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(drift, who, headers, request);
    }

    @Override
    public ComparisonsApi comparisons(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(comparisons, who, headers, request);
    }

    @Override
    public RegionsApi regions(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(regions, who, headers, request);
    }

    @Override
    public UsersApi users(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(users, who, headers, request);
    }

    @Override
    public PasswordsApi passwords(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(passwords, who, headers, request);
    }

    @Override
    public ImportsApi imports(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(imports, who, headers, request);
    }

    @Override
    public ExportsApi exports(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(exports, who, headers, request);
    }

    @Override
    public ConfigurationApi configuration(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(configuration, who, headers, request);
    }

    @Override
    public AlarmsApi alarms(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(alarms, who, headers, request);
    }

    @Override
    public ActivityApi activity(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(activity, who, headers, request);
    }

    @Override
    public TemplatesApi templates(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(templates, who, headers, request);
    }

    @Override
    public PlaceholdersApi placeholders(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(placeholders, who, headers, request);
    }

    @Override
    public SettingsApi settings(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(settings, who, headers, request);
    }

    @Override
    public GenerationsApi generations(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(generations, who, headers, request);
    }

    @Override
    public JobsApi jobs(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(jobs, who, headers, request);
    }

    @Override
    public FilesApi files(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(files, who, headers, request);
    }

    @Override
    public RevisionsApi revisions(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(revisions, who, headers, request);
    }

    @Override
    public FirmwareApi firmware(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(firmware, who, headers, request);
    }

    @Override
    public DocsApi docs(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(docs, who, headers, request);
    }

    @Override
    public FeedApi feed(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(feed, who, headers, request);
    }

    @Override
    public LogsApi logs(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(logs, who, headers, request);
    }

    @Override
    public OperatorsApi operators(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(operators, who, headers, request);
    }

    @Override
    public OwnPasswordApi ownPassword(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(ownPassword, who, headers, request);
    }

    @Override
    public ModelsApi models(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(models, who, headers, request);
    }

    @Override
    public LanguagesApi languages(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(languages, who, headers, request);
    }

    @Override
    public OverviewApi dashboard(SecurityContext who, HttpHeaders headers, Request request) {
        return admitted(dashboard, who, headers, request);
    }

    @Override
    public CounterList counters(SecurityContext who) {
        Guard.role(who);
        return new CounterList(new TreeMap<>(counters.all()));
    }

    @Override
    public Me me(SecurityContext who) {
        return new Me(who.getUserPrincipal() == null ? "" : who.getUserPrincipal().getName(), Guard.role(who).word());
    }

    @Override
    public State status(SecurityContext who) {
        Guard.role(who);
        List<String> problems = readiness.problems();
        return new State(problems.isEmpty(), problems, advertised.files(), advertised.reports(), advertised.option160());
    }

    @Override
    public InputStream openapi(SecurityContext who) {
        Guard.role(who);
        return FleetResource.class.getResourceAsStream(DOCUMENT);
    }
}
