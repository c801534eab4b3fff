package org.opennms.plugins.phones.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.DirectoryMade;
import org.opennms.plugins.phones.admin.view.FileDeletion;
import org.opennms.plugins.phones.admin.view.FileEdit;
import org.opennms.plugins.phones.admin.view.FilePage;
import org.opennms.plugins.phones.admin.view.FileRow;
import org.opennms.plugins.phones.admin.view.FileText;
import org.opennms.plugins.phones.admin.view.NewDirectory;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.fleet.ConfigFiles;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.FileQuery;

/** Files, each edit guarded by an ETag, which is the revision. */
public final class FilesResource implements FilesApi {

    private static final int LARGEST = 1 << 20;

    private final ConfigFiles files;
    private final Advertised advertised;

    FilesResource(ConfigFiles files, Advertised advertised) {
        this.files = files;
        this.advertised = advertised;
    }

    @Override
    public FilePage list(String name, String kind, String state, String after, int limit) {
        int wanted = Bad.limit(limit);
        List<FileInfo> found = files.list(new FileQuery(name, Bad.optional("kind", kind, word -> Bad.word(FileKind.class, word)),
                Bad.optional("state", state, word -> Bad.word(ConfigFile.Origin.class, word.replace(' ', '_'))), after, wanted + 1));
        List<FileRow> rows = found.stream().limit(wanted).map(file -> FileRow.of(file, files.isStale(file))).toList();
        return new FilePage(rows, found.size() > wanted ? rows.get(wanted - 1).name() : null);
    }

    @Override
    public Response upload(String name, boolean replace, boolean force, String reason, Upload body, SecurityContext who) {
        String named = Bad.required("name", name == null ? Bad.body(body).name().orElse(null) : name, text -> text);
        ConfigFiles.Text taken = files.upload(named, Content.of(Bad.body(body).bytes(LARGEST, "a file")), replace, force, reason, Guard.operator(who));
        return Response.status(Response.Status.CREATED).entity(FileText.of(taken)).tag(etag(taken)).build();
    }

    @Override
    public Response get(String file) {
        return answer(files.read(file));
    }

    private static Response answer(ConfigFiles.Text text) {
        return Response.ok(FileText.of(text)).tag(etag(text)).build();
    }

    private static String etag(ConfigFiles.Text text) {
        return Long.toString(text.file().revision());
    }

    @Override
    public Response edit(String file, FileEdit edit, String etag, SecurityContext who) {
        FileEdit given = Bad.body(edit);
        Etags.required(etag);
        ConfigFiles.Text read = files.read(file);
        Etags.check(etag, etag(read), file);
        return answer(files.edit(file, Bad.required("text", given.text(), text -> text), read.file().revision(), given.force(),
                words(given.reason()), Guard.operator(who)));
    }

    private static String words(String reason) {
        return reason == null ? "" : reason;
    }

    @Override
    public void delete(String file, String reason, SecurityContext who) {
        files.delete(List.of(file), reason, Guard.operator(who));
    }

    @Override
    public Response download(String file) {
        ConfigFiles.Text text = files.read(file);
        return Downloads.file(text.file().name(), MediaType.TEXT_PLAIN + ";charset=UTF-8",
                text.masked().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Response reveal(String file, SecurityContext who) {
        ConfigFile whole = files.reveal(file, Guard.administrator(who));
        return Downloads.file(whole.name(), MediaType.APPLICATION_OCTET_STREAM, whole.content().toBytes());
    }

    @Override
    public void deleteMany(FileDeletion deletion, SecurityContext who) {
        FileDeletion given = Bad.body(deletion);
        if (given.count() == null) {
            throw Bad.field("count", "is missing: say how many files are meant");
        }
        if (given.all() == (given.names() != null)) {
            throw Bad.field("names", "name the files, or say all");
        }
        if (given.all()) {
            files.deleteAll(given.count(), words(given.reason()), Guard.operator(who));
            return;
        }
        if (given.names().stream().distinct().count() != given.count()) {
            throw Bad.field("count", "is not the number of the names");
        }
        files.delete(given.names().stream().distinct().toList(), words(given.reason()), Guard.operator(who));
    }

    @Override
    public DirectoryMade directory(NewDirectory directory, SecurityContext who) {
        NewDirectory given = Bad.body(directory);
        Optional<RegionName> region = Bad.optional("region", given.region(), RegionName::new);
        ConfigFile made = files.directory(region, words(given.reason()), Guard.operator(who));
        return new DirectoryMade(made.name(), made.revision(), made.content().size(),
                advertised.files() + "configfiles/" + made.name());
    }
}
