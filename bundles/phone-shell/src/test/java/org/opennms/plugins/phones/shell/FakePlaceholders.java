package org.opennms.plugins.phones.shell;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderQuery;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.PlaceholderUse;
import org.opennms.plugins.phones.api.fleet.Placeholders;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** The system's placeholder {@code IPPhonePassword} can be revealed, and no other. */
final class FakePlaceholders implements Placeholders {

    @Override
    public List<Placeholder> find(PlaceholderQuery query) {
        return List.of();
    }

    @Override
    public List<PlaceholderUse> uses(PhoneModel model) {
        return List.of();
    }

    @Override
    public Placeholder change(Optional<Placeholder> read, Placeholder placeholder, Operator by) {
        throw new UnsupportedOperationException("the shell changes them by Configurations");
    }

    @Override
    public void delete(Placeholder read, Operator by) {
        throw new UnsupportedOperationException("the shell deletes them by Configurations");
    }

    @Override
    public Placeholder reveal(PlaceholderScope scope, String key, Operator by) {
        if (!scope.equals(PlaceholderScope.SYSTEM) || !key.equals("IPPhonePassword")) {
            throw new NotFound("there is no placeholder " + key + " for " + scope);
        }
        return new Placeholder(scope, key, "geheim", "", true);
    }
}
