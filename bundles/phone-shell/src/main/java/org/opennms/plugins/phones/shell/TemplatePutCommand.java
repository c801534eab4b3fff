package org.opennms.plugins.phones.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.Configurations;
import org.opennms.plugins.phones.api.model.PhoneModel;

/** Changes a template; files of phones stay as they are until generated. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "template-put",
        description = "Changes a template; files of phones stay as they are until generated")
public final class TemplatePutCommand extends FleetCommand {

    private static final int LONGEST = 1 << 20;

    @Reference
    Configurations configurations;

    @Argument(index = 0, name = "model", required = true, description = "The model, such as Audiocodes_430HD")
    @Completion(ModelCompleter.class)
    String model;

    @Argument(index = 1, name = "path", required = true,
            description = "The text's file, as the server sees it; - reads the standard input")
    String path;

    @Argument(index = 2, name = "options", multiValued = true, description = LateOptions.DESCRIPTION)
    List<String> more;

    @Option(name = "--name", description = "The template's name; as it was, or the model's, by default")
    String name;

    @Option(name = "--description", description = "What it is for; as it was by default")
    String description;

    @Option(name = "--engine", description = "plain or velocity; as it was, or plain, by default")
    @Completion(EngineCompleter.class)
    String engine;

    @Override
    void run() {
        PhoneModel of = new PhoneModel(model);
        Optional<Template> before = Templates.find(configurations, of);
        configurations.save(new Template(of,
                Optional.ofNullable(name).or(() -> before.map(Template::name)).orElse(model),
                Optional.ofNullable(description).or(() -> before.map(Template::description)).orElse(""),
                Optional.ofNullable(engine).map(word -> Words.read(Template.Engine.class, word))
                        .or(() -> before.map(Template::engine)).orElse(Template.Engine.PLAIN),
                text(), true), by());
        say("The template of " + model + " is changed; config-generate brings it to its phones.");
    }

    private String text() {
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
