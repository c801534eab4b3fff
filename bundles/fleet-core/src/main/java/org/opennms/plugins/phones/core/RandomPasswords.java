package org.opennms.plugins.phones.core;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.job.JobRun;
import org.opennms.plugins.phones.api.job.Outcome;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Tx;
import org.opennms.plugins.phones.core.Admissions.Moment;

/** Gives users other passwords: each one of its own, or all the same. Phones get them when files are generated. */
final class RandomPasswords {

    /** Without what is misread over a telephone: 0 and O, 1, l and I. */
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return random.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    Outcome reset(Tx tx, PhoneUser user, JobRun run, Moment when) {
        Secret password = new Secret(run.arg("password").orElseGet(this::next));
        PhoneUser after = new PhoneUser(user.name(), user.displayName(), Optional.of(password), user.region());
        tx.users().save(after);
        FleetUsers.journal(tx, Activity.of(when.now(), when.by(), "password reset", user.name().text())
                .changing(user.password().map(p -> Secret.MASK), Optional.of(Secret.MASK)), user.name());
        return Outcome.OK;
    }
}
