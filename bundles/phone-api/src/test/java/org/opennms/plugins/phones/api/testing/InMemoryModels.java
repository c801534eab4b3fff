package org.opennms.plugins.phones.api.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.store.ModelRows;

final class InMemoryModels implements ModelRows {

    private final InMemoryTx tx;
    private TreeMap<PhoneModel, CustomModel> models = new TreeMap<>();

    InMemoryModels(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryModels other) {
        models = new TreeMap<>(other.models);
    }

    @Override
    public Optional<CustomModel> find(PhoneModel model) {
        return Optional.ofNullable(models.get(model));
    }

    @Override
    public List<CustomModel> list() {
        return List.copyOf(models.values());
    }

    @Override
    public void save(CustomModel model) {
        tx.writing();
        models.put(model.model(), model);
    }

    @Override
    public boolean delete(PhoneModel model) {
        tx.writing();
        return models.remove(model) != null;
    }

    @Override
    public Map<PhoneModel, Long> usage() {
        return tx.phones().list(PhoneQuery.all(Integer.MAX_VALUE)).stream().map(Phone::model).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
