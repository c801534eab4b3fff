package org.opennms.plugins.phones.admin;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;

import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;

import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.job.Job;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;

/** Reads our values from paths and queries, so that a bad one is refused before any resource is asked. */
@Provider
public final class ValueParams implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            MacAddress.class, MacAddress::parse,
            RegionName.class, RegionName::new,
            PhoneModel.class, PhoneModel::new,
            AlarmName.class, AlarmName::new,
            UserName.class, UserName::new,
            Job.State.class, word -> Bad.word(Job.State.class, word),
            Enrolment.class, word -> Bad.word(Enrolment.class, word));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = READERS.get(type);
        return reader == null ? null : new Converter<>(type, reader, name(annotations));
    }

    private static String name(Annotation... annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam path) {
                return path.value();
            } else if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return "parameter";
    }

    private record Converter<T>(Class<T> type, Function<String, ?> reader, String name) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null ? null : type.cast(Bad.required(name, text, reader));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
