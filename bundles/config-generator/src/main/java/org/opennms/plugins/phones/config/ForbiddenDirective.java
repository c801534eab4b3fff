package org.opennms.plugins.phones.config;

import java.io.Writer;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.exception.TemplateInitException;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.directive.DirectiveConstants;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Refuses a directive when the template is read, so that it is neither run nor left in the file. Velocity makes a new
 * directive for each use, by a constructor without arguments: hence a public class for each.
 */
public abstract class ForbiddenDirective extends Directive {

    private final String name;

    ForbiddenDirective(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getType() {
        return DirectiveConstants.LINE;
    }

    @Override
    public void init(RuntimeServices services, InternalContextAdapter context, Node node) {
        throw new TemplateInitException("#" + name + " is not allowed", getTemplateName(), node.getColumn(), node.getLine());
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) {
        throw new IllegalStateException("#" + name + " passed its own refusal");
    }

    /** No text from elsewhere is run. */
    public static final class Parse extends ForbiddenDirective {

        public Parse() {
            super("parse");
        }
    }

    /** No text from elsewhere is copied. */
    public static final class Include extends ForbiddenDirective {

        public Include() {
            super("include");
        }
    }

    /** No value is run. */
    public static final class Evaluate extends ForbiddenDirective {

        public Evaluate() {
            super("evaluate");
        }
    }
}
