package org.opennms.plugins.phones.admin.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.swagger.v3.core.filter.AbstractSpecFilter;
import io.swagger.v3.core.model.ApiDescription;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** For the build alone: says of every operation what no annotation says, since it is the same for all. */
public final class Completion extends AbstractSpecFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public Optional<OpenAPI> filterOpenAPI(OpenAPI document, Map<String, List<String>> params, Map<String, String> cookies,
                                           Map<String, List<String>> headers) {
        document.getComponents().addSchemas(PROBLEM, new ObjectSchema()
                .addProperty("type", new StringSchema()).addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema()).addProperty("detail", new StringSchema())
                .addProperty("field", new StringSchema().description("which part of the request is meant")));
        return Optional.of(document);
    }

    @Override
    public Optional<Operation> filterOperation(Operation operation, ApiDescription api, Map<String, List<String>> params,
                                               Map<String, String> cookies, Map<String, List<String>> headers) {
        String method = api.getMethod().toLowerCase(Locale.ROOT);
        operation.setOperationId(method + Arrays.stream(api.getPath().split("[^A-Za-z]+")).skip(2)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining()));
        if (!method.equals("get")) {
            operation.addParametersItem(new HeaderParameter().name("X-Phones-Request").required(true)
                    .description("any value; a foreign page cannot send it").schema(new StringSchema()));
        }
        describe(operation);
        ApiResponses responses = new ApiResponses();
        operation.getResponses().forEach((code, response) -> responses.put(code(code, response), response));
        responses.put("default", new ApiResponse().description("What went wrong: 400, 401, 403, 404, 409, 410, 412, 413, 415, 428, 429, 503")
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
        operation.setResponses(responses);
        return Optional.of(operation);
    }

    private static void describe(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(Meanings.of(parameter.getName(), parameter.getIn())));
        }
    }

    /** A success that no annotation gives a code has the one JAX-RS gives it. */
    private static String code(String code, ApiResponse response) {
        if (!code.equals("default")) {
            return code;
        }
        boolean hasBody = response.getContent() != null
                && response.getContent().values().stream().anyMatch(type -> type.getSchema() != null);
        response.setDescription(hasBody ? "OK" : "Done");
        if (!hasBody) {
            response.setContent(null);
        }
        return hasBody ? "200" : "204";
    }
}
