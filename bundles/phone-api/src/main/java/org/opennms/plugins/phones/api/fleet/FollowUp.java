package org.opennms.plugins.phones.api.fleet;

/**
 * What a change of a phone brings about besides (manual 3.4.3).
 *
 * @param generate its file is made anew; else it stays as it is
 * @param update   it is restarted, so that it fetches its file
 */
public record FollowUp(boolean generate, boolean update) {

    public static final FollowUp NONE = new FollowUp(false, false);
}
