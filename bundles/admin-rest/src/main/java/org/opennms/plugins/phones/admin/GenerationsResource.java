package org.opennms.plugins.phones.admin;

import java.util.List;

import javax.ws.rs.core.SecurityContext;

import org.opennms.plugins.phones.admin.view.GeneratedFile;
import org.opennms.plugins.phones.admin.view.Generation;
import org.opennms.plugins.phones.admin.view.NewGeneration;
import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Generation on purpose. */
public final class GenerationsResource implements GenerationsApi {

    private static final int SHOWN = 500;

    private final Configurations configurations;

    GenerationsResource(Configurations configurations) {
        this.configurations = configurations;
    }

    @Override
    public Generation generate(NewGeneration generation, SecurityContext who) {
        NewGeneration given = Bad.body(generation);
        List<ConfigFile> changed = configurations.generate(Bad.optional("mac", given.mac(), MacAddress::parse),
                given.reason() == null ? "" : given.reason(), Guard.operator(who));
        return new Generation(changed.size(), changed.stream().limit(SHOWN).map(GeneratedFile::of).toList());
    }
}
