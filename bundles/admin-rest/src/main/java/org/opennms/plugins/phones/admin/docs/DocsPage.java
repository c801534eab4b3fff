package org.opennms.plugins.phones.admin.docs;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** The OpenAPI document as a page that a person can read: nouns, operations, parameters, examples. Needs no script. */
public final class DocsPage {

    private final JsonNode document;
    private final Example example;
    private final Html page = new Html();

    private DocsPage(JsonNode document) {
        this.document = document;
        this.example = new Example(document);
    }

    public static String of(JsonNode document) {
        DocsPage page = new DocsPage(document);
        page.write();
        return page.page.toString();
    }

    private void write() {
        Map<String, Map<String, JsonNode>> nouns = nouns();
        page.raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">")
                .raw("<title>OpenNMS Phones: REST</title><link rel=\"stylesheet\" href=\"docs/style.css\"></head><body>");
        page.raw("<nav aria-label=\"Nouns\"><ul>");
        nouns.keySet().forEach(noun -> page.raw("<li><a href=\"#" + noun + "\">" + noun + "</a></li>"));
        page.raw("</ul></nav><main>").add("h1", "OpenNMS Phones: REST").add("p", document.at("/info/description").asText());
        introduction();
        nouns.forEach(this::noun);
        page.raw("</main></body></html>");
    }

    /** By the segment behind {@code phones}. */
    private Map<String, Map<String, JsonNode>> nouns() {
        Map<String, Map<String, JsonNode>> nouns = new TreeMap<>();
        document.path("paths").fields().forEachRemaining(path -> nouns
                .computeIfAbsent(path.getKey().split("/")[2], noun -> new TreeMap<>()).put(path.getKey(), path.getValue()));
        return nouns;
    }

    private void introduction() {
        page.raw("<h2>Roles</h2><table>").row("th", "role", "in the realm", "may")
                .row("td", "administrator", "ROLE_ADMIN", "all")
                .row("td", "supervisor", "ROLE_REST", "all but settings, secrets and operators")
                .row("td", "reader", "ROLE_USER, ROLE_READONLY", "look").raw("</table>");
        page.raw("<h2>Errors</h2><table>").row("th", "status", "means")
                .row("td", "400", "the request is wrong; field and detail say where and why")
                .row("td", "401", "log in")
                .row("td", "403", "your role may not, or a write without X-Phones-Request or from another origin")
                .row("td", "404", "there is no such thing")
                .row("td", "409", "not in this state")
                .row("td", "410", "the cursor is too old: read all anew")
                .row("td", "412, 428", "somebody else has changed it since; If-Match is missing")
                .row("td", "413, 415", "the body is too large, or of a media type that is not read")
                .row("td", "429, 503", "later: Retry-After says when").raw("</table>");
        page.add("pre", "{ \"type\": \"about:blank\", \"title\": \"Bad Request\", \"status\": 400,\n"
                + "  \"detail\": \"must lie between 1 and 500\", \"field\": \"limit\" }");
    }

    private void noun(String noun, Map<String, JsonNode> paths) {
        page.raw("<section id=\"" + noun + "\">").add("h2", noun);
        paths.forEach((path, operations) -> operations.fields()
                .forEachRemaining(operation -> operation(operation.getKey().toUpperCase(Locale.ROOT), path, operation.getValue())));
        page.raw("</section>");
    }

    private void operation(String method, String path, JsonNode operation) {
        page.raw("<details><summary><b class=\"" + method + "\">" + method + "</b> <code>" + Html.escaped(path) + "</code> "
                + Html.escaped(operation.path("summary").asText()) + "</summary>");
        if (operation.has("description")) {
            page.add("p", operation.path("description").asText());
        }
        parameters(operation.path("parameters"));
        operation.at("/requestBody/content").fields().forEachRemaining(body -> example("Body", body.getKey(), body.getValue()));
        operation.path("responses").fields().forEachRemaining(response -> {
            if (!response.getKey().equals("default")) {
                page.add("h3", response.getKey() + " " + response.getValue().path("description").asText());
                response.getValue().path("content").fields()
                        .forEachRemaining(body -> example("Answer", body.getKey(), body.getValue()));
            }
        });
        page.raw("</details>");
    }

    private void parameters(JsonNode parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        page.raw("<table>").row("th", "parameter", "in", "", "meaning");
        parameters.forEach(parameter -> page.row("td", parameter.path("name").asText(), parameter.path("in").asText(),
                parameter.path("required").asBoolean() ? "required" : parameter.at("/schema/default").asText(),
                parameter.path("description").asText()));
        page.raw("</table>");
    }

    private void example(String what, String type, JsonNode body) {
        page.add("h4", what + ": " + type);
        if (type.endsWith("json")) {
            page.add("pre", example.of(body.path("schema")).toPrettyString());
        }
    }
}
