package org.opennms.plugins.phones.admin.view;

import java.util.List;

/**
 * What is to be previewed.
 *
 * @param scope  which devices; null for all approved ones
 * @param change what is not saved; null to see what generating now would do
 * @param after  the last device of the page before; null for the first page, which has the summary
 * @param text   true: each row has the line by line comparison, too
 */
public record NewPreview(Scope scope, Change change, String after, Integer limit, Boolean text) {

    /** How many rows a page has where nobody says. */
    public static final int ROWS = 50;

    /** Those that all filters let pass. */
    public record Scope(String model, String region, String user, List<String> devices) { }

    /**
     * Everything at once that would be changed.
     *
     * @param placeholders values that would be set
     * @param removed      values that would be deleted
     * @param model        which model the devices of the scope would be set to
     * @param region       where they would be moved
     * @param user         whose they would be
     */
    public record Change(List<TemplateEdit> templates, List<PlaceholderEdit> placeholders, List<PlaceholderEdit> removed,
                         List<UserEdit> users, String model, String region, String user) { }

    /** A template's new text. */
    public record TemplateEdit(String model, String text, String engine) { }

    /** @param scope {@code system}, {@code model}, {@code region} or {@code phone} */
    public record PlaceholderEdit(String scope, String of, String key, String value, Boolean secret) { }

    /** A user as it would be; what is null would be empty. */
    public record UserEdit(String name, String displayName, String password, String region) { }
}
