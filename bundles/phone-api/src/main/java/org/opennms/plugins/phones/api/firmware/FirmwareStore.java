package org.opennms.plugins.phones.api.firmware;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;

/** Images by content hash. */
public interface FirmwareStore {

    /**
     * Stores an image; durable when it returns. The name's earlier image stays readable for transfers under way.
     *
     * @param name a plain file name ending in {@code .img}, {@code .bin}, {@code .app} or {@code .lng}
     * @throws org.opennms.plugins.phones.api.error.Invalid for another name, an empty image or one over the limit
     * @throws org.opennms.plugins.phones.api.error.Busy    where the disk is full; nothing is left behind
     */
    Firmware add(String name, InputStream image, Operator by);

    /** By name. */
    List<Firmware> list();

    /** Opens an image by name, in any case; empty if there is none or its bytes are not what they were. */
    Optional<OpenFirmware> open(String name);

    /**
     * Forgets a name; its bytes go when no other name has them.
     *
     * @throws org.opennms.plugins.phones.api.error.NotFound where there is no such name, in any case
     */
    void remove(String name, Operator by);
}
