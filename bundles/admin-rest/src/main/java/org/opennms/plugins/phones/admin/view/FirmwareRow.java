package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

import org.opennms.plugins.phones.api.firmware.Firmware;

/** A firmware image under the name devices ask for. */
public record FirmwareRow(String name, String hardware, String version, long size, String sha256, Instant at, String by) {

    public static FirmwareRow of(Firmware image) {
        return new FirmwareRow(image.name(), image.hardware().orElse(null), image.version().orElse(null), image.size(),
                image.sha256(), image.at(), image.by().name());
    }
}
