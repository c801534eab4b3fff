package org.opennms.plugins.phones.audiocodes;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.error.Invalid;

/** Reads the manual's template form (B.2.1). Templates are uploaded, so nothing but elements and text is let in. */
final class TemplateXml {

    private static final int LONGEST = 1_000_000;

    /** The vendor's tool writes the first; it is what the word was meant to be that people type. */
    private static final Set<String> ROOTS = Set.of("ipphonetamplate", "ipphonetemplate");

    private static final Map<String, FileKind> KINDS = Map.of("global_file", FileKind.GLOBAL, "file", FileKind.PRIVATE);

    /** Later exports end in such lines, which tell the vendor's tool where to append overrides. No phone key is so named. */
    private static final Pattern MARKER_LINES = Pattern.compile("(?m)^zzz[0-9]+_[^\\n]*(?:\\n|\\z)");

    private final XMLStreamReader xml;

    private TemplateXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<TemplateSection> read(String text) {
        if (text.length() > LONGEST) {
            throw new Invalid("the template is longer than " + LONGEST + " characters");
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(withoutMark(text)));
            try {
                return new TemplateXml(reader).document();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new Invalid("the template is no well-formed XML: line " + lineOf(e) + ": " + reasonOf(e), e);
        }
    }

    /** The JDK's own parser, whatever else the container holds. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private List<TemplateSection> document() throws XMLStreamException {
        List<TemplateSection> sections = new ArrayList<>();
        boolean inside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw wrong("a document type is not allowed");
            } else if (event == XMLStreamConstants.START_ELEMENT && !inside) {
                if (!ROOTS.contains(xml.getLocalName())) {
                    throw wrong("the outermost element must be ipphonetamplate");
                }
                inside = true;
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("file_config")) {
                add(section(), sections);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                xml.getElementText();
            }
        }
        if (sections.stream().noneMatch(s -> s.kind() == FileKind.PRIVATE)) {
            throw new Invalid("the template has no file_config of type file, so phones would get no file");
        }
        return List.copyOf(sections);
    }

    private void add(TemplateSection section, List<TemplateSection> sections) {
        if (sections.stream().anyMatch(s -> s.kind() == section.kind())) {
            throw wrong("a second file_config of the same type");
        }
        sections.add(section);
    }

    private TemplateSection section() throws XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String part = xml.getLocalName();
            if (parts.putIfAbsent(part, xml.getElementText()) != null) {
                throw wrong("a second " + part + " in one file_config");
            }
        }
        FileKind kind = KINDS.get(required(parts, "type").strip());
        if (kind == null) {
            throw wrong("the type of a file_config is global_file or file");
        }
        if (!parts.getOrDefault("encrypt_mode", "0").strip().equals("0")) {
            throw wrong("only encrypt_mode 0 can be made: files are written plain");
        }
        String body = MARKER_LINES.matcher(required(parts, "data")).replaceAll("");
        return new TemplateSection(kind, required(parts, "name").strip(), body);
    }

    private String required(Map<String, String> parts, String name) {
        String text = parts.get(name);
        if (text == null || text.isBlank()) {
            throw wrong("the file_config that ends here has no " + name);
        }
        return text;
    }

    private Invalid wrong(String reason) {
        return new Invalid("the template cannot be used: line " + xml.getLocation().getLineNumber() + ": " + reason);
    }

    /** Editors put a byte order mark in front; nothing but the declaration may stand there. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lineOf(XMLStreamException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    }

    /** The parser's message is "ParseError at [row,col]:[..]\nMessage: ..."; its last line is for people. */
    private static String reasonOf(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}
