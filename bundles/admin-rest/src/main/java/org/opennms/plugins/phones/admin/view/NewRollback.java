package org.opennms.plugins.phones.admin.view;

/**
 * Names what goes back: {@code mac}, {@code region}, or {@code fleet} as true.
 *
 * @param dryRun         tells what would be done and does nothing
 * @param restoreDeleted of the fleet: deleted phones come back, too
 */
public record NewRollback(String mac, String region, boolean fleet, boolean dryRun, boolean restoreDeleted, String reason) { }
