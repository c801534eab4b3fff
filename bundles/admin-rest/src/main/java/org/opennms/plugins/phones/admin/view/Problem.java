package org.opennms.plugins.phones.admin.view;

/**
 * What went wrong (RFC 7807).
 *
 * @param field which part of the request is meant; null where it is not about one
 */
public record Problem(String type, String title, int status, String detail, String field) {

    public static Problem of(int status, String title, String detail, String field) {
        return new Problem("about:blank", title, status, detail, field);
    }
}
