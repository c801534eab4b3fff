package org.opennms.plugins.phones.core;

import static org.opennms.plugins.phones.core.ArchiveNames.OF_MODELS;
import static org.opennms.plugins.phones.core.ArchiveNames.OF_MODEL_COLUMNS;
import static org.opennms.plugins.phones.core.ArchiveNames.OF_REGIONS;
import static org.opennms.plugins.phones.core.ArchiveNames.OF_REGION_COLUMNS;
import static org.opennms.plugins.phones.core.ArchiveNames.OF_SITES;
import static org.opennms.plugins.phones.core.ArchiveNames.SETTINGS;
import static org.opennms.plugins.phones.core.ArchiveNames.SETTING_COLUMNS;
import static org.opennms.plugins.phones.core.ArchiveNames.SITES_ZIP;
import static org.opennms.plugins.phones.core.ArchiveNames.TEMPLATES;
import static org.opennms.plugins.phones.core.ArchiveNames.TEMPLATES_ZIP;
import static org.opennms.plugins.phones.core.ArchiveNames.TEMPLATE_COLUMNS;
import static org.opennms.plugins.phones.core.ArchiveNames.TENANTS;
import static org.opennms.plugins.phones.core.ArchiveNames.TENANTS_ZIP;
import static org.opennms.plugins.phones.core.ArchiveNames.TENANT_COLUMNS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.core.ArchiveContent.Place;
import org.opennms.plugins.phones.core.ArchiveContent.PlaceholderLine;
import org.opennms.plugins.phones.core.ArchiveContent.RegionLine;
import org.opennms.plugins.phones.core.ArchiveContent.TemplateLine;
import org.opennms.plugins.phones.core.exchange.Table;
import org.opennms.plugins.phones.core.exchange.Table.Line;
import org.opennms.plugins.phones.core.exchange.ZippedFiles;

/** Takes an archive apart. A file that it does not know is refused: it might hold what somebody counts on. */
final class ArchiveReader {

    private static final Map<String, String> KEY_OF_SETTING = ArchiveNames.SETTING_OF_KEY.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final int TOLD = 3;

    private final int rows;
    private final String fingerprint;
    private final Map<String, byte[]> files;
    private final List<String> notes = new ArrayList<>();

    private ArchiveReader(byte[] archive, ImportLimits limits) {
        this.rows = limits.rows();
        this.fingerprint = Content.of(archive).sha256();
        this.files = ZippedFiles.read(archive, limits.bytes());
    }

    /** @throws Invalid naming the file in the archive that is wrong */
    static ArchiveContent read(byte[] archive, ImportLimits limits) {
        return new ArchiveReader(archive, limits).content();
    }

    private ArchiveContent content() {
        leaveOut();
        List<RegionLine> regions = table(TENANTS, TENANT_COLUMNS).stream().map(line -> new RegionLine(at(TENANTS, line),
                line.word("NAME").orElse(""), line.word("DESCRIPTION"))).toList();
        List<TemplateLine> templates = templates();
        List<PlaceholderLine> placeholders = new ArrayList<>(settings());
        table(OF_MODELS, OF_MODEL_COLUMNS).forEach(line -> {
            String model = line.word("MODEL").orElse("");
            placeholders.add(placeholder(OF_MODELS, line, model.isEmpty() ? Kind.SYSTEM : Kind.MODEL, model,
                    line.word("DEF_KEY").orElse(""), line.cell("DEF_VAL").orElse("")));
        });
        table(OF_REGIONS, OF_REGION_COLUMNS).forEach(line -> placeholders.add(placeholder(OF_REGIONS, line, Kind.REGION,
                line.word("TENANT_ID").orElse(""), line.word("TENANT_KEY").orElse(""), line.cell("TENANT_VAL").orElse(""))));
        files.keySet().stream().findFirst().ifPresent(name -> {
            throw new Invalid(name + " is no part of a configuration, or no line names it");
        });
        return new ArchiveContent(fingerprint, regions, templates, List.copyOf(placeholders), List.copyOf(notes));
    }

    /** Sites, and the texts that are appended to files of tenants: we have neither. */
    private void leaveOut() {
        List<String> left = files.keySet().stream().filter(name -> isIn(SITES_ZIP, name) || name.equalsIgnoreCase(OF_SITES)
                || isIn(TENANTS_ZIP, name) && name.toLowerCase(Locale.ROOT).endsWith(".cfg")).toList();
        if (!left.isEmpty()) {
            notes.add(left.size() + " files of sites and tenants are not taken over: " + String.join(", ",
                    left.subList(0, Math.min(TOLD, left.size()))) + (left.size() > TOLD ? ", ..." : ""));
        }
        left.forEach(files::remove);
        if (files.isEmpty()) {
            throw new Invalid("the zip holds no configuration");
        }
    }

    private static boolean isIn(String zip, String name) {
        return name.regionMatches(true, 0, zip + "/", 0, zip.length() + 1);
    }

    private List<Line> table(String name, List<String> columns) {
        byte[] bytes = files.remove(name);
        if (bytes == null) {
            return List.of();
        }
        Table table = Table.read(name, bytes, columns, rows);
        table.unknown().forEach(column -> notes.add(name + ": the column " + column + " is not taken over"));
        return table.lines();
    }

    private static Place at(String entry, Line line) {
        return new Place(entry, line.number());
    }

    private List<PlaceholderLine> settings() {
        List<PlaceholderLine> lines = new ArrayList<>();
        for (Line line : table(SETTINGS, SETTING_COLUMNS)) {
            String key = line.word("KEY").orElse("");
            if (ArchiveNames.NO_SETTINGS.contains(key)) {
                notes.add(SETTINGS + ": " + key + " is not taken over");
            } else {
                lines.add(placeholder(SETTINGS, line, Kind.SYSTEM, "", KEY_OF_SETTING.getOrDefault(key, key),
                        line.cell("VAL").orElse("")));
            }
        }
        return lines;
    }

    private static PlaceholderLine placeholder(String entry, Line line, Kind kind, String of, String key, String value) {
        return new PlaceholderLine(at(entry, line), kind, of, key, value, line.cell("DESCRIPTION"),
                line.word("SECRET").map(word -> word.equals("1")));
    }

    private List<TemplateLine> templates() {
        List<Line> lines = table(TEMPLATES, TEMPLATE_COLUMNS);
        List<TemplateLine> templates = lines.stream().map(this::template).toList();
        templates.forEach(template -> files.remove(template.entry()));
        lines.forEach(line -> filled(line, "OVERWRITE_FILE_PATH").map(ArchiveReader::entry)
                .filter(name -> files.remove(name) != null).ifPresent(name -> notes.add(name + " is not taken over")));
        long ofTenants = lines.stream().filter(line -> filled(line, "TENANT_ID").isPresent()).count();
        if (ofTenants > 0) {
            notes.add(TEMPLATES + ": the tenants of " + ofTenants + " templates are not taken over");
        }
        return templates;
    }

    private TemplateLine template(Line line) {
        Optional<String> entry = filled(line, "TEMPLATE_FILE_PATH").map(ArchiveReader::entry);
        return new TemplateLine(at(TEMPLATES, line), line.word("MODEL_NAME").orElse(""), line.cell("MODEL_DESC"),
                filled(line, "TYPE"), filled(line, "LIKE"), filled(line, "NAME"), line.cell("DESCRIPTION"),
                filled(line, "ENGINE"), entry.orElse(""), entry.map(files::get));
    }

    private static Optional<String> filled(Line line, String column) {
        return line.word(column).filter(text -> !text.isEmpty());
    }

    /** The path is that of the server that has written it; in the archive the file lies beside the list. */
    private static String entry(String path) {
        return TEMPLATES_ZIP + "/" + path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
