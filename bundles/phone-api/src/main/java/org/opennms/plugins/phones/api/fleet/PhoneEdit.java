package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/** All that an operator may change of a phone. */
public record PhoneEdit(Optional<PhoneModel> model, Optional<RegionName> region, Optional<UserName> user,
                        PhoneDetails details) {

    public static PhoneEdit of(Phone phone) {
        return new PhoneEdit(phone.model(), phone.region(), phone.user(), phone.details());
    }

    public PhoneEdit with(PhoneModel newModel) {
        return new PhoneEdit(Optional.of(newModel), region, user, details);
    }

    public PhoneEdit with(RegionName newRegion) {
        return new PhoneEdit(model, Optional.of(newRegion), user, details);
    }

    public PhoneEdit with(PhoneDetails newDetails) {
        return new PhoneEdit(model, region, user, newDetails);
    }

    /** The phone with all of this. */
    public Phone onto(Phone phone) {
        return new Phone(phone.mac(), model, region, user, phone.enrolment(), phone.since(), phone.access(), phone.period(),
                phone.lastReport(), details);
    }
}
