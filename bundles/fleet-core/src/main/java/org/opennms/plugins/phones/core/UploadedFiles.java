package org.opennms.plugins.phones.core;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.ConfigFile.Origin;
import org.opennms.plugins.phones.api.config.ConfigGenerator;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.Tx;

/** What an operator's file is, by its name alone. A name is a name and never a path. */
final class UploadedFiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*(?:\\.[a-z0-9_-]+)*\\.(?:cfg|txt|scr)");
    private static final int LONGEST_NAME = 100;
    private static final int LARGEST = 1 << 20;

    private final Families families;
    private final ConfigGenerator generator;

    UploadedFiles(Families families, ConfigGenerator generator) {
        this.families = families;
        this.generator = generator;
    }

    /** The name as it is kept. */
    static String checked(String name) {
        String lower = FileNames.lower(name);
        if (lower.length() > LONGEST_NAME || !NAME.matcher(lower).matches()) {
            throw new Invalid("not a file's name: letters, digits, _, - and single dots, with .cfg, .txt or .scr at the end,"
                    + " are expected, at most " + LONGEST_NAME);
        }
        return lower;
    }

    ConfigFile file(Tx view, String name, Content content, String reason, Operator by, Instant now) {
        String kept = checked(name);
        if (!kept.endsWith(".cfg") && families.wanted(kept).isEmpty()) {
            throw new Invalid("no phone asks for such a file: a name ending in .cfg is expected, or that of a script");
        }
        if (content.size() > LARGEST) {
            throw new Invalid("a file may have " + LARGEST + " bytes");
        }
        Optional<MacAddress> owner = FileNames.owner(kept);
        if (owner.isPresent()) {
            return ofPhone(view, owner.get(), kept, content, reason, by, now);
        }
        Optional<ConfigFile> known = view.files().current(kept);
        Optional<PhoneModel> global = known.filter(f -> f.kind() == FileKind.GLOBAL).map(ConfigFile::model)
                .or(() -> modelOf(view, kept));
        FileKind kind = global.isPresent() ? FileKind.GLOBAL
                : CompanyDirectory.isName(kept) ? FileKind.DIRECTORY : FileKind.OTHER;
        return new ConfigFile(kept, kind, Optional.empty(), global.orElse(ConfigFile.NO_MODEL),
                known.map(ConfigFile::template).orElse(""), 0, now, by, reason, Optional.empty(), content, Origin.UPLOADED, 0);
    }

    private static ConfigFile ofPhone(Tx view, MacAddress mac, String name, Content content, String reason, Operator by,
                                      Instant now) {
        if (!name.equals(FileNames.privateFile(mac))) {
            throw new Invalid("the file of phone " + mac + " is named " + FileNames.privateFile(mac));
        }
        Phone phone = Named.approvedPhone(view, mac);
        String template = view.files().current(name).map(ConfigFile::template).orElse("");
        return new ConfigFile(name, FileKind.PRIVATE, Optional.of(mac), Named.modelOf(phone), template, 0, now, by, reason,
                Optional.empty(), content, Origin.UPLOADED, 0);
    }

    /** Whose template makes a global file of that name. */
    private Optional<PhoneModel> modelOf(Tx view, String name) {
        return generator.templates(view).stream().map(Template::model).filter(model -> isGlobalOf(view, model, name)).findFirst();
    }

    private boolean isGlobalOf(Tx view, PhoneModel model, String name) {
        try {
            return FileNames.lower(generator.globalFile(view, model).fileName()).equals(name);
        } catch (NotFound | Conflict | Invalid e) {
            return false;
        }
    }
}
