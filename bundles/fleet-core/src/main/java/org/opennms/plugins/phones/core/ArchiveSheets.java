package org.opennms.plugins.phones.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.exchange.Sheet;

/** Writes an archive from one view. */
final class ArchiveSheets {

    private final Tx view;
    private final Families families;
    private final boolean secrets;

    ArchiveSheets(Tx view, Families families, boolean secrets) {
        this.view = view;
        this.families = families;
        this.secrets = secrets;
    }

    /** Nothing is closed: what it is written to belongs to the caller. */
    void write(List<Template> templates, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Map<String, byte[]> tenants = Map.of(last(ArchiveNames.TENANTS), sheet(ArchiveNames.TENANT_COLUMNS,
                view.regions().list().stream().map(ArchiveSheets::line).toList()));
        entry(zip, ArchiveNames.TENANTS_ZIP, zipped(tenants));
        entry(zip, ArchiveNames.SETTINGS, sheet(ArchiveNames.SETTING_COLUMNS, all(Kind.SYSTEM).stream().map(p ->
                List.of(ArchiveNames.SETTING_OF_KEY.getOrDefault(p.key(), p.key()), value(p), p.description(), flag(p))).toList()));
        entry(zip, ArchiveNames.TEMPLATES_ZIP, zipped(templates(templates)));
        Map<String, String> models = new HashMap<>();
        families.models(view).forEach(info -> models.put(FileNames.lower(info.model().text()), info.model().text()));
        entry(zip, ArchiveNames.OF_MODELS, sheet(ArchiveNames.OF_MODEL_COLUMNS, ofKnown(Kind.MODEL, models).stream()
                .map(p -> List.of(p.key(), value(p), p.description(), models.get(FileNames.lower(p.scope().of())), flag(p))).toList()));
        Map<String, String> regions = new HashMap<>();
        view.regions().list().forEach(region -> regions.put(FileNames.lower(region.name().text()), region.name().text()));
        entry(zip, ArchiveNames.OF_REGIONS, sheet(ArchiveNames.OF_REGION_COLUMNS, ofKnown(Kind.REGION, regions).stream()
                .map(p -> List.of(p.key(), value(p), regions.get(FileNames.lower(p.scope().of())), p.description(), flag(p))).toList()));
        zip.finish();
    }

    private static String last(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    private static List<String> line(Region region) {
        return List.of(region.name().text(), region.description().orElse(""));
    }

    private List<Placeholder> all(Kind kind) {
        return view.config().find(new PlaceholderQuery(Optional.of(kind), Optional.empty(), Optional.empty(), "", 0,
                Integer.MAX_VALUE));
    }

    /** Values for models of a family that is away, say, have no place to come back to. */
    private List<Placeholder> ofKnown(Kind kind, Map<String, String> names) {
        return all(kind).stream().filter(p -> names.containsKey(FileNames.lower(p.scope().of()))).toList();
    }

    private String value(Placeholder placeholder) {
        return placeholder.secret() && !secrets ? Secret.MASK : placeholder.value();
    }

    private static String flag(Placeholder placeholder) {
        return placeholder.secret() ? "1" : "0";
    }

    private Map<String, byte[]> templates(List<Template> templates) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        List<List<String>> lines = new ArrayList<>();
        for (Template template : templates) {
            Optional<ModelInfo> info = families.model(view, template.model());
            if (info.isPresent()) {
                String file = template.model() + ".cfg";
                files.put(file, template.text().getBytes(StandardCharsets.UTF_8));
                lines.add(line(template, info.get(), file));
            }
        }
        files.put(last(ArchiveNames.TEMPLATES), sheet(ArchiveNames.TEMPLATE_COLUMNS, lines));
        return files;
    }

    private List<String> line(Template template, ModelInfo info, String file) {
        String like = view.models().find(template.model()).map(CustomModel::like).map(Object::toString).orElse("");
        return List.of(template.model().text(), info.description(), file, "", "", info.hardware(), "", template.name(),
                template.description(), template.engine().name().toLowerCase(Locale.ROOT), like);
    }

    private static byte[] sheet(List<String> header, List<List<String>> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = new Sheet(out, header);
        lines.forEach(sheet::line);
        sheet.flush();
        return out.toByteArray();
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                entry(zip, file.getKey(), file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
