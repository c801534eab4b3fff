package org.opennms.plugins.phones.api.testing;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.store.FirmwareRows;

final class InMemoryFirmware implements FirmwareRows {

    private final InMemoryTx tx;
    private TreeMap<String, Firmware> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    InMemoryFirmware(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryFirmware other) {
        byName = new TreeMap<>(other.byName);
    }

    @Override
    public Optional<Firmware> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public void save(Firmware firmware) {
        tx.writing();
        byName.remove(firmware.name());
        byName.put(firmware.name(), firmware);
    }

    @Override
    public boolean delete(String name) {
        tx.writing();
        return byName.remove(name) != null;
    }

    @Override
    public List<Firmware> list() {
        return List.copyOf(byName.values());
    }
}
