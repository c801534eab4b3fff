package org.opennms.plugins.phones.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is edited is edited by whoever has read it: If-Match as RFC 9110 has it, on each noun alike. */
class EtagsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MAC = "00908fec0001";

    private static RunningPhones phones;
    private static Caller admin;

    /**
     * Something that can be edited.
     *
     * @param path where it is read and written
     * @param body what is to be written, from what was read
     */
    private record Noun(String path, String type, Function<Operators.Answer, Object> body) {

        private Operators.Answer put(String... ifMatch) throws IOException, InterruptedException {
            String[] headers = Stream.concat(Stream.of("Content-Type", type), Stream.of(ifMatch).flatMap(tag ->
                    Stream.of("If-Match", tag))).toArray(String[]::new);
            return admin.write("PUT", path, body.apply(admin.get(path)), headers);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private static Noun json(String path, Function<JsonNode, Object> body) {
        return new Noun(path, "application/json", read -> {
            try {
                return body.apply(read.json());
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        });
    }

    static Stream<Noun> nouns() {
        return Stream.of(
                json("devices/" + MAC, read -> JSON.convertValue(read.path("edit"), Map.class)),
                json("regions/Berlin", read -> Map.of("description", "at the Spree")),
                json("users/160000", read -> Map.of("displayName", "Anna", "region", "Berlin")),
                json("placeholders/Proxy_address", read -> Map.of("value", "sip.example.org")),
                json("settings", read -> Map.of("values", Map.of())),
                json("settings/ldap", read -> Map.of("values", Map.of())),
                json("templates/Audiocodes_440HD", read -> Map.of("text", read.path("text").asText())),
                new Noun("templates/Audiocodes_430HD/xml", "application/xml", read -> read.response().body()),
                json("files/audiocodes_440hd_global_generic.cfg", read -> Map.of("text", read.path("text").asText())));
    }

    @BeforeAll
    static void start() throws Exception {
        phones = RunningPhones.start("etags", Map.of("PHONES_ADMIN_PASSWORD", "of the test"));
        admin = Caller.administrator(phones, "of the test");
        admin.done("POST", "regions", Map.of("name", "Berlin", "description", "at the Spree"));
        admin.done("PUT", "placeholders/Proxy_address", Map.of("value", "sip.example.org"));
        admin.done("POST", "devices", Map.of("mac", MAC, "model", "Audiocodes_440HD", "region", "Berlin", "user", "160000",
                "userDisplayName", "Anna", "password", "geheim"));
    }

    @AfterAll
    static void stop() {
        phones.close();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void who_names_nothing_or_what_is_old_changes_nothing(Noun noun) throws Exception {
        String etag = admin.get(noun.path()).header("ETag");
        assertThat(etag).matches("\"\\w+\"");

        assertRefused(noun.put(), 428);
        for (String other : new String[] {"\"stale\"", "W/" + etag, etag.replace("\"", "x"), "\"a\", \"b\"", "\"*\"", ""}) {
            assertRefused(noun.put(other), 412);
        }
        assertThat(admin.get(noun.path()).header("ETag")).isEqualTo(etag);
    }

    private static void assertRefused(Operators.Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void who_names_what_is_there_or_anything_may_change_it(Noun noun) throws Exception {
        for (String known : new String[] {"*", "THIS", "\"old\", THIS", "THIS,\"old\""}) {
            Operators.Answer changed = noun.put(known.replace("THIS", admin.get(noun.path()).header("ETag")));

            assertThat(changed.status()).as(known + ": " + changed.response().body()).isEqualTo(200);
            assertThat(changed.header("ETag")).isEqualTo(admin.get(noun.path()).header("ETag"));
        }
    }

    @Test
    void what_is_not_there_matches_nothing() throws Exception {
        for (String tag : new String[] {"*", "\"read\""}) {
            assertRefused(admin.write("PUT", "placeholders/Absent", Map.of("value", "x"), "If-Match", tag), 412);
            assertThat(admin.get("placeholders/Absent").status()).isEqualTo(404);
        }
        admin.done("PUT", "placeholders/Absent", Map.of("value", "x"));
        assertRefused(admin.write("PUT", "placeholders/Absent", Map.of("value", "y")), 428);
        assertThat(admin.write("PUT", "users/nobody", Map.of("displayName", "No"), "If-Match", "*").status()).isEqualTo(404);
    }

    @Test
    void of_two_who_have_read_the_same_the_second_is_told() throws Exception {
        String path = "devices/" + MAC;
        Operators.Answer read = admin.get(path);
        Map<String, Object> edit = new HashMap<>(JSON.convertValue(read.json().path("edit"), Map.class));
        edit.put("nickname", "first");
        admin.done("PUT", path, edit, "If-Match", read.header("ETag"));
        edit.put("nickname", "second");

        assertRefused(admin.write("PUT", path, edit, "If-Match", read.header("ETag")), 412);
        assertThat(admin.get(path).json().path("edit").path("nickname").asText()).isEqualTo("first");
    }

    @Test
    void what_is_deleted_is_written_down_as_it_was() throws Exception {
        admin.done("POST", "regions", Map.of("name", "Paris", "description", "Nord"));
        admin.done("POST", "users", Map.of("name", "160009", "displayName", "Gone", "region", "Paris"));
        admin.done("PUT", "placeholders/Gone", Map.of("value", "with it"));
        admin.done("POST", "models", Map.of("model", "Gone_440HD", "like", "Audiocodes_440HD"));
        for (String path : new String[] {"users/160009", "placeholders/Gone", "models/Gone_440HD", "regions/Paris",
                "files/" + MAC + ".cfg"}) {
            admin.done("DELETE", path, null);

            JsonNode row = admin.get("activity?limit=1").json().at("/rows/0");
            assertThat(row.path("what").asText()).endsWith(" deleted");
            assertThat(row.path("by").asText()).isEqualTo("admin");
            assertThat(row.path("before").asText()).as(row.toString()).isNotEmpty();
            assertThat(row.has("after") && !row.path("after").isNull()).as(row.toString()).isFalse();
        }
    }
}
