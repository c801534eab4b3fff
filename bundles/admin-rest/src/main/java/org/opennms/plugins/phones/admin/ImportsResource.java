package org.opennms.plugins.phones.admin;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

import org.opennms.plugins.phones.admin.view.Application;
import org.opennms.plugins.phones.admin.view.ImportList;
import org.opennms.plugins.phones.admin.view.ImportReport;
import org.opennms.plugins.phones.admin.view.ImportRow;
import org.opennms.plugins.phones.admin.view.PreviewResult;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.exchange.ImportCheck;
import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.exchange.ImportPreviews;
import org.opennms.plugins.phones.api.exchange.Imports;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.job.JobItems;
import org.opennms.plugins.phones.api.job.Jobs;
import org.opennms.plugins.phones.api.job.NewJob;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;

/** Imports; what is applied is what the ETag names. */
public final class ImportsResource implements ImportsApi {

    private final Imports imports;
    private final ImportPreviews previews;
    private final Jobs jobs;

    ImportsResource(Imports imports, ImportPreviews previews, Jobs jobs) {
        this.imports = imports;
        this.previews = previews;
        this.jobs = jobs;
    }

    @Override
    public ImportList list(int limit) {
        return new ImportList(imports.list(Bad.limit(limit)).stream().map(ImportRow::of).toList());
    }

    @Override
    public Response check(Upload file, String name, boolean createRegions, String encoding, SecurityContext who,
                          UriInfo uri) throws IOException {
        Operator by = Guard.operator(who);
        boolean latin1 = encoding.equalsIgnoreCase("iso-8859-1");
        if (!latin1 && !encoding.equalsIgnoreCase("utf-8")) {
            throw Bad.field("encoding", "expected: utf-8 or iso-8859-1");
        }
        try {
            String called = Optional.ofNullable(name).or(Bad.body(file)::name).orElse("users.csv");
            ImportCheck check = imports.check(called, file.content(), new ImportOptions(createRegions, latin1,
                    Guard.role(who) == Guard.Role.ADMINISTRATOR), by);
            return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(check.upload().id())).build())
                    .tag(check.tag()).entity(ImportReport.of(check)).build();
        } catch (TooMany e) {
            throw Bad.tooLarge(e.getMessage());
        }
    }

    @Override
    public Response get(String id) {
        ImportCheck check = find(id);
        return Response.ok(ImportReport.of(check)).tag(check.tag()).build();
    }

    @Override
    public PreviewResult preview(String id, String after, int limit, boolean text) {
        return PreviewResult.of(previews.preview(number(id), Bad.optional("after", after, MacAddress::parse), Bad.limit(limit)), text);
    }

    @Override
    public void forget(String id, SecurityContext who) {
        imports.forget(find(id).upload().id(), Guard.operator(who));
    }

    @Override
    public Response apply(String id, Application application, String etag, SecurityContext who, UriInfo uri) {
        Operator by = Guard.operator(who);
        String reason = application == null || application.reason() == null ? "" : application.reason();
        Etags.required(etag);
        ImportCheck check = find(id);
        if (!Etags.matches(etag, check.tag())) {
            throw new Stale("what the import would change is not what was checked; read it again");
        }
        if (check.errors() > 0) {
            throw new Conflict("the import has " + check.errors() + " errors; mend the file and upload it again");
        }
        Job job = jobs.start(new NewJob(Imports.OPERATION, JobItems.NONE,
                Map.of("import", Long.toString(check.upload().id()), "tag", check.tag()), reason), by);
        return StartedJobs.answer(job, uri);
    }

    private ImportCheck find(String id) {
        return imports.find(number(id)).orElseThrow(ImportsResource::unknown);
    }

    private static long number(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).orElseThrow(ImportsResource::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("there is no such import");
    }
}
