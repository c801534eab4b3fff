package org.opennms.plugins.phones.api.family;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.opennms.plugins.phones.api.model.PhoneModel;

/** What a phone wants by a file's name that all phones of its series share. */
public sealed interface Wanted {

    /**
     * The private file of whoever asks.
     *
     * @param models   whose private files go by that name
     * @param stranger what model's file somebody gets whom nobody knows: without user, region and secrets
     */
    record OwnFile(Set<PhoneModel> models, PhoneModel stranger) implements Wanted {

        public OwnFile {
            models = Set.copyOf(models);
        }
    }

    /**
     * A script, written for the request.
     *
     * @param model the model whose phones alone ask for it; empty where several do
     */
    record Script(Optional<PhoneModel> model, Function<Shelf, String> text) implements Wanted { }
}
