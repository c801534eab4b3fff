package org.opennms.plugins.phones.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.karaf.shell.api.console.Session;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Finds templates, and reads new ones. */
final class Templates {

    private static final int LONGEST = 1 << 20;

    private Templates() { }

    static Optional<Template> find(Configurations configurations, PhoneModel model) {
        return configurations.templates().stream().filter(template -> template.model().equals(model)).findFirst();
    }

    /** As named, else as it was, else plain. */
    static Template.Engine engine(String named, Optional<Template> before) {
        return Optional.ofNullable(named).map(word -> Words.read(Template.Engine.class, word))
                .or(() -> before.map(Template::engine)).orElse(Template.Engine.PLAIN);
    }

    /** @param path a file as the server sees it; - is the standard input */
    static String text(Session session, String path) {
        try (InputStream in = Input.open(session, path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Invalid("a template has at most " + LONGEST + " bytes");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Invalid("the file " + path + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new Invalid("the file " + path + " cannot be read", e);
        }
    }
}
