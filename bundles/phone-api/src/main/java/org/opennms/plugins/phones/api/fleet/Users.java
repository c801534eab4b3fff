package org.opennms.plugins.phones.api.fleet;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.UserName;

/** Asks for users. */
public interface Users {

    /** How many are counted at most: a total beyond it reads "or more". */
    int COUNTED = 10_000;

    /** At most {@code query.limit()} of them, in the order asked for. */
    List<UserUsage> list(UserQuery query);

    /** How many the query's filters let pass; counts no further than {@link #COUNTED} + 1. */
    long count(UserQuery query);

    Optional<UserUsage> find(UserName name);
}
