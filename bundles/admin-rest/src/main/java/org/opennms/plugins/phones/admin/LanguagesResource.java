package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.admin.view.LanguageList;
import org.opennms.plugins.phones.api.fleet.PhoneField;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;

/** Languages, as the list of devices counts them. */
public final class LanguagesResource implements LanguagesApi {

    private final DeviceLists devices;

    LanguagesResource(DeviceLists devices) {
        this.devices = devices;
    }

    @Override
    public LanguageList list() {
        return new LanguageList(devices.facet(PhoneField.LANGUAGE, PhoneFilter.ALL));
    }
}
