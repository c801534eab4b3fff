package org.opennms.plugins.phones.api.exchange;

/**
 * How to read an upload.
 *
 * @param createRegions   whether regions that are not there are added; else they are errors
 * @param latin1          whether the text is ISO-8859-1; else UTF-8
 * @param comparePasswords whether a password that is the user's already counts as no change. To one who may not see
 *                        passwords that would tell them: to him every password that is given is a change
 */
public record ImportOptions(boolean createRegions, boolean latin1, boolean comparePasswords) {

    public static final ImportOptions PLAIN = new ImportOptions(false, false, false);
}
