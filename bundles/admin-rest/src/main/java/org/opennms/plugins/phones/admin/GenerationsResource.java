package org.opennms.plugins.phones.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.GeneratedFile;
import org.opennms.plugins.phones.admin.view.Generation;
import org.opennms.plugins.phones.admin.view.NewGeneration;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItems;
import org.opennms.plugins.phones.api.job.Jobs;
import org.opennms.plugins.phones.api.job.NewJob;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;

/** Generation on purpose. */
public final class GenerationsResource implements GenerationsApi {

    private static final String GENERATE = "generate";

    private final Configurations configurations;
    private final Jobs jobs;

    GenerationsResource(Configurations configurations, Jobs jobs) {
        this.configurations = configurations;
        this.jobs = jobs;
    }

    @Override
    public Response generate(NewGeneration generation, SecurityContext who, UriInfo uri) {
        NewGeneration given = Bad.body(generation);
        Operator by = Guard.operator(who);
        String reason = Optional.ofNullable(given.reason()).orElse("");
        if (given.mac() == null) {
            PhoneFilter filter = SelectedDevices.filter(Optional.ofNullable(given.filter()).orElse(Map.of()))
                    .with(PhoneField.ENROLMENT, Enrolment.APPROVED.name());
            Job job = jobs.start(new NewJob(GENERATE, JobItems.phones(filter), args(given), reason), by);
            return JobsResource.accepted(job, uri.getBaseUriBuilder().path("phones/jobs").path(Long.toString(job.id())).build());
        }
        if (given.filter() != null || given.update() || given.overwriteEdited()) {
            throw Bad.field("mac", "is for one device alone; leave it out with filter, update and overwriteEdited");
        }
        List<ConfigFile> changed = configurations.generate(Bad.required("mac", given.mac(), MacAddress::parse), reason, by);
        return Response.ok(new Generation(changed.size(), changed.stream().map(GeneratedFile::of).toList())).build();
    }

    private static Map<String, String> args(NewGeneration given) {
        Map<String, String> args = new HashMap<>();
        args.put("update", Boolean.toString(given.update()));
        args.put("overwriteEdited", Boolean.toString(given.overwriteEdited()));
        return args;
    }
}
