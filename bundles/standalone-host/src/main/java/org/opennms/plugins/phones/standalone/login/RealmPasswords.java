package org.opennms.plugins.phones.standalone.login;

import java.security.Principal;
import java.util.Optional;
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

/** Passwords of a JAAS realm of Karaf's: by default {@code etc/users.properties}. */
public final class RealmPasswords implements Passwords {

    private static final Logger LOG = LoggerFactory.getLogger(RealmPasswords.class);
    /** Karaf keeps groups among the users, under names that begin so. */
    private static final String GROUP = "_g_";

    private final String realm;

    public RealmPasswords(String realm) {
        this.realm = realm;
    }

    @Override
    public Optional<Login> check(String name, String password) {
        if (name.isEmpty() || password.isEmpty() || name.startsWith(GROUP)) {
            return Optional.empty();
        }
        Subject subject = new Subject();
        try {
            new LoginContext(realm, subject, answering(name, password)).login();
        } catch (LoginException e) {
            LOG.debug("the realm {} refuses a login", realm, e);
            return Optional.empty();
        }
        return Optional.of(new Login(name, subject.getPrincipals().stream().filter(RealmPasswords::isRole)
                .map(Principal::getName).collect(Collectors.toSet())));
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
