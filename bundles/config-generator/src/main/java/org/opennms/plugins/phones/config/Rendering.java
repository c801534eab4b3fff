package org.opennms.plugins.phones.config;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Finding.Level;
import org.opennms.plugins.phones.api.config.Rendered;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Content;

/** Makes one file of a compiled section. */
record Rendering(CompiledTemplate.Section section, String template, Charset charset) {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\.[A-Za-z0-9]{1,8})?");

    Rendered render(Values ofName, Values values, List<Finding> findings) {
        String name = fileName(ofName);
        Body body = section.body();
        Output output = new Output(name, section.kind(), body.expectedLength());
        body.writeTo(output, values);
        String text = output.text();
        findTwice(text, output);
        Content content = encode(text, output);
        findings.addAll(output.findings());
        return new Rendered(name, section.kind(), template, content, () -> body.masked(output, values),
                ConfigLines.keepAlivePeriod(text), findings);
    }

    String fileName(Values values) {
        Output name = new Output("", FileKind.PRIVATE, 64);
        section.name().writeTo(name, values);
        String text = name.text();
        if (!name.findings().isEmpty() || !FILE_NAME.matcher(text).matches()) {
            throw new Invalid("the template " + template + " names a file '" + text + "': letters, digits, _ and - and"
                    + " one extension are expected, and placeholders of the phone itself");
        }
        return text;
    }

    private void findTwice(String text, Output output) {
        Optional<List<ConfigLines.Repeated>> known = section.repeated();
        for (ConfigLines.Repeated twice : known.isPresent() ? known.get() : ConfigLines.repeated(text)) {
            output.find(Level.WARNING, twice.line(), twice.key() + " stands in line " + twice.first()
                    + " already; the phone takes the last");
        }
    }

    /** Decoding what was encoded costs less than an encoder that reports, and a file is hardly ever at fault. */
    private Content encode(String text, Output output) {
        Content content = Content.of(text, charset);
        if (!content.text(charset).equals(text)) {
            findUnwritable(text, output);
        }
        return content;
    }

    private void findUnwritable(String text, Output output) {
        CharsetEncoder encoder = charset.newEncoder();
        int line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\n') {
                line++;
            } else if (!encoder.canEncode(Character.toString(character))) {
                output.find(Level.ERROR, line, String.format("the character U+%04X cannot be written in %s",
                        character, charset.name()));
            }
        }
    }
}
