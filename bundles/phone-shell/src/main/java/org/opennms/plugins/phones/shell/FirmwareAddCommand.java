package org.opennms.plugins.phones.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;

/** Adds or replaces a firmware image. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "firmware-add", description = "Adds or replaces a firmware image")
public final class FirmwareAddCommand extends FleetCommand {

    @Reference
    FirmwareStore firmware;

    @Argument(index = 0, name = "name", required = true,
            description = "The name phones ask for: 430HD.img is that model's default")
    @Completion(FirmwareCompleter.class)
    String name;

    @Argument(index = 1, name = "path", required = true,
            description = "The file, as the server sees it; - reads the standard input")
    String path;

    @Argument(index = 2, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Override
    void run() {
        try (InputStream image = Input.open(session, path)) {
            Firmware added = firmware.add(name, image, by());
            say("Firmware " + added.name() + " is added: " + added.size() + " bytes"
                    + added.hardware().map(model -> ", for " + model).orElse("")
                    + added.version().map(version -> ", version " + version).orElse("") + ".");
        } catch (IOException e) {
            throw new Invalid("the file " + path + " cannot be closed", e);
        }
    }
}
