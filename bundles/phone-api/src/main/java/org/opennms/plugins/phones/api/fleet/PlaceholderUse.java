package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;
import java.util.Set;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.model.Secret;

/**
 * A placeholder that a model's template names.
 *
 * @param files the files whose text names it; empty where something else of the template does
 * @param value what it stands for in a phone of the model for which nothing else is set; {@link Secret#MASK} for a secret;
 *              empty where nobody has set it, or where each phone has its own
 * @param setBy the narrowest scope all phones of the model share that sets it; PHONE where each phone has its own
 */
public record PlaceholderUse(String key, String description, Set<FileKind> files, boolean secret, Optional<String> value,
                             Optional<Kind> setBy) { }
