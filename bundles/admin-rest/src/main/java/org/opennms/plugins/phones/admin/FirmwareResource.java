package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.admin.view.FirmwareList;
import org.opennms.plugins.phones.admin.view.FirmwareRow;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;

/** The images there are. */
public final class FirmwareResource implements FirmwareApi {

    private final FirmwareStore firmware;

    FirmwareResource(FirmwareStore firmware) {
        this.firmware = firmware;
    }

    @Override
    public FirmwareList list() {
        return new FirmwareList(firmware.list().stream().map(FirmwareRow::of).toList());
    }
}
