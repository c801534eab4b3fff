package org.opennms.plugins.phones.admin;

import javax.ws.rs.core.Response;

/** Files that are given away. */
final class Downloads {

    private Downloads() { }

    /** No cache keeps it, in any host: secrets may stand in it. */
    static Response file(String name, String type, byte[] bytes) {
        return Response.ok(bytes, type).header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store").build();
    }

    /** Whether secrets are wanted in clear. */
    static boolean shown(String field, String word) {
        return switch (word) {
            case "shown" -> true;
            case "masked" -> false;
            default -> throw Bad.field(field, "expected: masked or shown");
        };
    }
}
