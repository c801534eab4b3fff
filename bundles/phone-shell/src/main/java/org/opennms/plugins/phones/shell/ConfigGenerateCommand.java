package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItems;
import org.opennms.plugins.phones.api.job.Jobs;
import org.opennms.plugins.phones.api.job.NewJob;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Generates the files of a phone and lists those that changed, or starts a job for all approved phones. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "config-generate",
        description = "Generates the files of a phone and lists those that changed, or starts a job for all approved phones")
public final class ConfigGenerateCommand extends Listing<ConfigFile> {

    private static final String REASON = "asked for in the shell";

    @Reference
    Configurations configurations;

    @Reference
    Jobs jobs;

    @Option(name = "--update", description = "Restarts the phones whose files changed; for all phones only")
    boolean update;

    @Argument(index = 0, name = "mac", description = "The phone; all approved ones if none is named")
    @Completion(MacCompleter.class)
    String mac;

    @Argument(index = 1, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    /** What changed is told only once, so little is held back. */
    public ConfigGenerateCommand() {
        limit = String.valueOf(LONGEST);
    }

    @Override
    void run() {
        if (mac != null) {
            super.run();
            return;
        }
        PhoneFilter approved = PhoneFilter.ALL.with(PhoneField.ENROLMENT, Enrolment.APPROVED.name());
        Job job = jobs.start(new NewJob("generate", JobItems.phones(approved), Map.of("update", Boolean.toString(update)), REASON),
                by());
        if (json) {
            JobFacts.of(job).print(System.out, true);
        } else {
            say("Job " + job.id() + " generates the files of " + job.counts().total() + " phones; job-show " + job.id()
                    + " tells how far it is.");
        }
    }

    @Override
    List<ConfigFile> rows(int atMost) {
        if (update) {
            throw new Invalid("--update is for all phones; restart the one by restart " + mac);
        }
        return configurations.generate(MacAddress.parse(mac), REASON, by());
    }

    @Override
    Columns<ConfigFile> columns() {
        return new Columns<ConfigFile>()
                .add("name", ConfigFile::name)
                .add("kind", file -> Words.of(file.kind()))
                .add("revision", ConfigFile::revision)
                .add("template", ConfigFile::template)
                .add("size", file -> file.content().size());
    }
}
