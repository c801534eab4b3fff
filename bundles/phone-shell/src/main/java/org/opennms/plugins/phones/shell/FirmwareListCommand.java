package org.opennms.plugins.phones.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;

/** Lists firmware images. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "firmware-list", description = "Lists firmware images")
public final class FirmwareListCommand extends Listing<Firmware> {

    @Reference
    FirmwareStore firmware;

    @Override
    List<Firmware> rows(int atMost) {
        return firmware.list();
    }

    @Override
    Columns<Firmware> columns() {
        return new Columns<Firmware>()
                .add("name", Firmware::name)
                .add("hardware", Firmware::hardware)
                .add("version", Firmware::version)
                .add("size", Firmware::size)
                .add("sha256", Firmware::sha256)
                .add("at", Firmware::at)
                .add("by", image -> image.by().name());
    }
}
