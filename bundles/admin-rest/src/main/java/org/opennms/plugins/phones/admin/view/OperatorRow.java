package org.opennms.plugins.phones.admin.view;

import java.util.Locale;

import org.opennms.plugins.phones.api.host.OperatorAccount;

/**
 * Who may log in.
 *
 * @param role {@code administrator}, {@code supervisor} or {@code reader}
 */
public record OperatorRow(String name, String role, boolean enabled) {

    public static OperatorRow of(OperatorAccount account) {
        return new OperatorRow(account.name(), account.role().name().toLowerCase(Locale.ROOT), account.enabled());
    }
}
