package org.opennms.plugins.phones.api.store;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.firmware.Firmware;

/** Which firmware names there are; the bytes are files of firmware-store. */
public interface FirmwareRows {

    /** Found in any case. */
    Optional<Firmware> find(String name);

    void save(Firmware firmware);

    boolean delete(String name);

    List<Firmware> list();
}
