package org.opennms.plugins.phones.admin;

import java.util.Locale;

import org.opennms.plugins.phones.admin.view.NewPassword;
import org.opennms.plugins.phones.admin.view.PasswordStrength;
import org.opennms.plugins.phones.api.fleet.UserAdmin;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

/** Measures passwords. */
public final class PasswordsResource implements PasswordsApi {

    private final UserAdmin admin;

    PasswordsResource(UserAdmin admin) {
        this.admin = admin;
    }

    @Override
    public PasswordStrength strength(NewPassword password) {
        Secret secret = Bad.required("password", Bad.body(password).password(), Secret::new);
        return new PasswordStrength(admin.strength(secret, Bad.optional("user", password.user(), UserName::new)
                .map(PhoneUser::named)).name().toLowerCase(Locale.ROOT));
    }
}
