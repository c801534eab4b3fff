package org.opennms.plugins.phones.admin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DocsPageTest {

    private static JsonNode document() throws IOException {
        try (InputStream in = DocsPageTest.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void every_operation_is_on_the_page_below_its_noun() throws IOException {
        String page = DocsPage.of(document());

        document().path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation ->
                assertThat(page).contains("<code>" + path.getKey() + "</code> "
                        + Html.escaped(operation.getValue().path("summary").asText()))));
        assertThat(page).contains("<section id=\"devices\">", "href=\"#devices\"").doesNotContain("<script", " style=", "http:");
    }

    @Test
    void examples_fit_their_schema_and_text_is_escaped() throws IOException {
        JsonNode tiny = new ObjectMapper().readTree("""
                {"info":{"description":"<b>"},"components":{"schemas":{"Node":{"properties":{
                  "mac":{"type":"string"},"at":{"type":"string","format":"date-time"},"next":{"$ref":"#/components/schemas/Node"},
                  "all":{"type":"array","items":{"type":"integer"}}}}}},
                 "paths":{"/phones/x":{"get":{"summary":"a < b","parameters":[{"name":"p","in":"query","description":"\\"q\\""}],
                  "responses":{"200":{"description":"OK","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Node"}}}}}}}}}
                """);

        String page = DocsPage.of(tiny);

        assertThat(page).contains("&lt;b&gt;", "a &lt; b", "&quot;q&quot;", "&quot;mac&quot; : &quot;00908f3bb602&quot;",
                "2026-01-05T10:00:00Z", "[ 1 ]").doesNotContain("a < b");
    }
}
