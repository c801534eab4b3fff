package org.opennms.plugins.phones.standalone.login;

import java.security.Principal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passwords of a JAAS realm of Karaf's that keeps them in a file. */
public final class RealmPasswords implements Passwords {

    private static final Logger LOG = LoggerFactory.getLogger(RealmPasswords.class);

    private final String realm;
    private final UsersFile users;

    public RealmPasswords(String realm, UsersFile users) {
        this.realm = realm;
        this.users = users;
    }

    @Override
    public Optional<Login> check(String name, String password) {
        if (password.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, UserEntry> all = users.entries();
        if (!all.containsKey(name) || !all.get(name).password().isEnabled()) {
            // a hash is computed all the same: by the time of an answer nobody learns which names there are
            all.entrySet().stream().filter(e -> e.getValue().password().isEnabled()).findFirst()
                    .ifPresent(somebody -> login(somebody.getKey(), password));
            return Optional.empty();
        }
        return login(name, password).flatMap(subject -> users.standing(name).map(standing -> new Login(name,
                subject.getPrincipals().stream().filter(RealmPasswords::isRole).map(Principal::getName)
                        .collect(Collectors.toSet()), standing)));
    }

    @Override
    public boolean stillHolds(Login login) {
        return users.standing(login.name()).filter(login.standing()::holds).isPresent();
    }

    private Optional<Subject> login(String name, String password) {
        Subject subject = new Subject();
        try {
            new LoginContext(realm, subject, answering(name, password)).login();
            return Optional.of(subject);
        } catch (LoginException e) {
            LOG.debug("the realm {} refuses a login", realm, e);
            return Optional.empty();
        }
    }

    /** By name, since the class is Karaf's and loaded from its own class path. */
    private static boolean isRole(Principal principal) {
        return principal.getClass().getSimpleName().equals("RolePrincipal");
    }

    private static CallbackHandler answering(String name, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback asked) {
                    asked.setName(name);
                } else if (callback instanceof PasswordCallback asked) {
                    asked.setPassword(password.toCharArray());
                } else {
                    throw new UnsupportedCallbackException(callback);
                }
            }
        };
    }
}
