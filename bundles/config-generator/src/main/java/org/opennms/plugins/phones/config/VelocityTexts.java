package org.opennms.plugins.phones.config;

import java.io.StringReader;
import java.io.Writer;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.velocity.Template;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.opennms.plugins.phones.api.error.Invalid;

/**
 * Velocity behind bars: templates are operators' input. They see strings, may not reach classes, read no other
 * text and cannot loop for ever.
 */
final class VelocityTexts {

    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    private final RuntimeInstance velocity = new RuntimeInstance();

    VelocityTexts() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Velocity loads its own parts by name, from the context class loader first: that may hold another Velocity.
        thread.setContextClassLoader(RuntimeInstance.class.getClassLoader());
        try {
            velocity.setProperties(properties());
            velocity.init();
        } finally {
            thread.setContextClassLoader(before);
        }
        velocity.addDirective(new ForbiddenDirective.Parse());
        velocity.addDirective(new ForbiddenDirective.Include());
        velocity.addDirective(new ForbiddenDirective.Evaluate());
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("introspector.uberspect.class", SecureUberspector.class.getName());
        properties.setProperty("resource.loaders", "none");
        properties.setProperty("resource.loader.none.class", StringResourceLoader.class.getName());
        properties.setProperty("resource.loader.none.repository.static", "false");
        properties.setProperty("velocimacro.library.path", "");
        properties.setProperty("directive.foreach.max_loops", "1000");
        properties.setProperty("runtime.log.log_invalid_references", "false");
        // Without it values and literals of templates would stay in the JVM's table of strings, secrets among them.
        properties.setProperty("runtime.string_interning", "false");
        return properties;
    }

    /** @throws Invalid with line and reason */
    Template parse(String text, String file) {
        Template template = new Template();
        template.setRuntimeServices(velocity);
        template.setName(file);
        try {
            SimpleNode tree = velocity.parse(new StringReader(text), template);
            template.setData(tree);
            template.initDocument();
            return template;
        } catch (ParseException | VelocityException e) {
            throw invalid(file, e);
        }
    }

    void merge(Template template, VelocityValues context, Writer writer, String file) {
        try {
            template.merge(context, writer);
        } catch (VelocityException e) {
            throw invalid(file, e);
        } catch (StackOverflowError e) {
            throw new Invalid("the Velocity template of " + file + " calls itself too deeply", e);
        }
    }

    private static Invalid invalid(String file, Exception e) {
        String message = String.valueOf(e.getMessage());
        int line = e instanceof ExtendedParseException parse ? parse.getLineNumber() : lineIn(message);
        return new Invalid("the Velocity template of " + file + " cannot be used: line " + line + ": "
                + message.lines().findFirst().orElse(""), e);
    }

    private static int lineIn(String message) {
        Matcher matcher = LINE.matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
