package org.opennms.plugins.phones.admin.openapi;

import java.util.Iterator;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** For the build alone: values of phone-api in paths and queries are words, whatever record holds them. */
public final class Words implements ModelConverter {

    private static final String VALUES = "org.opennms.plugins.phones.api.";

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass().isRecord() && java.getRawClass().getName().startsWith(VALUES)) {
            return new StringSchema();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
