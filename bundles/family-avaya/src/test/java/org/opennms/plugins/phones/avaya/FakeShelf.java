package org.opennms.plugins.phones.avaya;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.family.Shelf;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.testing.FixedAddresses;

/** A shelf with what the test puts on it; values are set for a model's hardware name. */
final class FakeShelf implements Shelf {

    final Set<String> there = new HashSet<>();
    final Map<String, String> values = new HashMap<>();
    Optional<PhoneModel> model = Optional.empty();
    String agent = "";

    FakeShelf with(String hardware, String key, String value) {
        values.put(hardware + " " + key, value);
        return this;
    }

    @Override
    public Advertised advertised() {
        return new FixedAddresses();
    }

    @Override
    public Optional<Recognised> agent() {
        return Recogniser.agent(agent);
    }

    @Override
    public Optional<PhoneModel> model() {
        return model;
    }

    @Override
    public String value(PhoneModel of, String key) {
        ModelInfo info = AvayaModels.all().stream().filter(m -> m.model().equals(of)).findFirst().orElseThrow();
        return values.getOrDefault(info.hardware() + " " + key, ShippedValues.defaults(info, advertised()).getOrDefault(key, ""));
    }

    @Override
    public boolean has(String name) {
        return there.contains(name);
    }

    @Override
    public long version() {
        return 1_750_000_000L;
    }
}
