package org.opennms.plugins.phones.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The document that the build makes, beside what JAX-RS routes. */
class OpenApiTest {

    private static JsonNode document() throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void what_is_routed_is_documented_and_nothing_else() throws IOException {
        Set<String> routed = new TreeSet<>();
        routes(FleetApi.class, "/" + FleetApi.class.getAnnotation(Path.class).value(), routed);

        Set<String> documented = new TreeSet<>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented).isEqualTo(routed);
    }

    private static void routes(Class<?> api, String path, Set<String> routed) {
        for (Method method : api.getMethods()) {
            Path below = method.getAnnotation(Path.class);
            String here = below == null ? path : path + "/" + below.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
            String verb = Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst().orElse(null);
            if (verb != null) {
                routed.add(verb + " " + here);
            } else if (below != null) {
                routes(method.getReturnType(), here, routed);
            }
        }
    }

    @Test
    void a_page_of_devices_has_50_rows_unless_another_number_is_asked_for() throws IOException { // S-080
        for (JsonNode parameter : document().path("paths").path("/phones/devices").path("get").path("parameters")) {
            if (parameter.path("name").asText().equals("limit")) {
                assertThat(parameter.path("schema").path("default").asInt()).isEqualTo(50);
                return;
            }
        }
        throw new AssertionError("no limit");
    }

    @Test
    void every_operation_says_what_it_does_and_every_parameter_what_it_means() throws IOException {
        document().path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            String name = operation.getKey() + " " + path.getKey();
            assertThat(operation.getValue().path("summary").asText()).as(name).isNotEmpty();
            operation.getValue().path("parameters").forEach(parameter -> assertThat(parameter.path("description").asText())
                    .as(name + ": " + parameter.path("name").asText() + "; add @Parameter(description = ...), or a word to Completion")
                    .isNotEmpty());
        }));
    }
}
