package org.opennms.plugins.phones.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.UserName;

/** Users; passwords are encrypted at rest. */
public interface UserRows {

    Optional<PhoneUser> find(UserName name);

    /** The known ones among {@code names}; one statement for any number. */
    Map<UserName, PhoneUser> findAll(Collection<UserName> names);

    default void save(PhoneUser user) {
        save(List.of(user));
    }

    /** Inserts or replaces users. */
    void save(Collection<PhoneUser> users);

    boolean delete(UserName name);

    /** By name, from after {@code after}. */
    List<PhoneUser> list(Optional<UserName> after, int limit);

    List<PhoneUser> list(UserQuery query);

    /** How many the query's filters let pass, counted no further than {@code most}. */
    long count(UserQuery query, long most);
}
