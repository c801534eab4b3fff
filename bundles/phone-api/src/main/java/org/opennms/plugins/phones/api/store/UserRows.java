package org.opennms.plugins.phones.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;

/** Users; passwords are encrypted at rest. */
public interface UserRows {

    Optional<PhoneUser> find(UserName name);

    /** The known ones among {@code names}; one statement for any number. */
    Map<UserName, PhoneUser> findAll(Collection<UserName> names);

    void save(PhoneUser user);

    boolean delete(UserName name);

    /** By name, from after {@code after}. */
    List<PhoneUser> list(Optional<UserName> after, int limit);
}
