package org.opennms.plugins.phones.core;

import java.util.Optional;

import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.store.Tx;

/** A phone applies a file only if it is for its model (checklist P-10), so no other is made for it. */
record ModelCheck(Families families, Tx view) {

    /** What is wrong with the model a phone is set to, beside the one that it reports itself; empty where nothing is. */
    Optional<String> problem(Phone phone) {
        Optional<String> set = phone.model().flatMap(m -> families.model(view, m)).map(ModelInfo::hardware);
        Optional<String> reported = phone.lastReport().flatMap(families::modelOf)
                .flatMap(m -> families.model(view, m)).map(ModelInfo::hardware);
        return set.isPresent() && reported.isPresent() && !set.get().equalsIgnoreCase(reported.get())
                ? Optional.of("it reports that it is a " + reported.get() + ", so a file for a " + set.get()
                        + " is not served to it") : Optional.empty();
    }

    Phone checked(Phone phone) {
        problem(phone).ifPresent(problem -> {
            throw new Conflict("phone " + phone.mac() + ": " + problem);
        });
        return phone;
    }
}
