package org.opennms.plugins.phones.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Guards a bundle's wiring: one wrong class name or argument in a blueprint stops the whole bundle, and only at run
 * time. Reads the real file and compares it with the real classes and the shipped settings.
 */
public final class BlueprintWiring {

    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

    private static final String OURS = "org.opennms.";

    private final Document document;
    private final ClassLoader loader;

    private BlueprintWiring(Document document, ClassLoader loader) {
        this.document = document;
        this.loader = loader;
    }

    /** Checks the blueprint at {@code resource} with the class loader of {@code test}. */
    public static void check(Class<?> test, String resource) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream in = test.getResourceAsStream(resource)) {
            assertThat(in).as("blueprint " + resource).isNotNull();
            BlueprintWiring wiring = new BlueprintWiring(factory.newDocumentBuilder().parse(in), test.getClassLoader());
            wiring.checkBeans();
            wiring.checkServices();
            wiring.checkReferences();
            wiring.checkSettings();
        }
    }

    private void checkBeans() throws ClassNotFoundException {
        for (Element bean : all("bean")) {
            if (!bean.hasAttribute("class")) {
                assertThat(bean.hasAttribute("factory-ref")).as("bean without class " + bean.getAttribute("id")).isTrue();
                continue;
            }
            Class<?> type = loader.loadClass(bean.getAttribute("class"));
            int arguments = children(bean, "argument").size();
            if (bean.hasAttribute("factory-method")) {
                assertThat(Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(bean.getAttribute("factory-method"))))
                        .as("factory method of " + type).isNotEmpty();
            } else {
                assertThat(Arrays.stream(type.getConstructors()).map(Constructor::getParameterCount))
                        .as("public constructors of " + type.getName() + " by number of arguments").contains(arguments);
            }
            for (String attribute : List.of("init-method", "destroy-method")) {
                if (bean.hasAttribute(attribute)) {
                    assertThat(noArguments(type)).as(attribute + " of " + type).contains(bean.getAttribute(attribute));
                }
            }
            for (Element property : children(bean, "property")) {
                String name = property.getAttribute("name");
                String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
                assertThat(Arrays.stream(type.getMethods()).map(Method::getName)).as(type.getName()).contains(setter);
            }
        }
    }

    private void checkServices() throws ClassNotFoundException {
        Set<String> ids = new HashSet<>();
        for (String tag : List.of("bean", "reference", "reference-list")) {
            all(tag).stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty())
                    .forEach(id -> assertThat(ids.add(id)).as("only one is " + id).isTrue());
        }
        for (Element service : all("service")) {
            Class<?> type = serviceType(service);
            for (String name : interfaces(service)) {
                Class<?> offered = loader.loadClass(name);
                // some of a host's whiteboards ask for a class: a servlet context, a JAX-RS application
                assertThat(offered.isInterface() || !name.startsWith(OURS)).as(name + " is an interface").isTrue();
                if (type != null) {
                    assertThat(offered).as(type + " implements").isAssignableFrom(type);
                }
            }
        }
        for (String tag : List.of("argument", "property", "service")) {
            for (Element element : all(tag)) {
                if (element.hasAttribute("ref") && !element.getAttribute("ref").startsWith("blueprint")) {
                    assertThat(ids).as("what " + tag + " refers to").contains(element.getAttribute("ref"));
                }
            }
        }
    }

    private void checkReferences() throws ClassNotFoundException {
        for (String tag : List.of("reference", "reference-list")) {
            for (Element reference : all(tag)) {
                assertThat(loader.loadClass(reference.getAttribute("interface")).isInterface())
                        .as(reference.getAttribute("interface")).isTrue();
            }
        }
    }

    private void checkSettings() throws Exception {
        Set<String> defaults = new HashSet<>();
        for (Element property : ofNamespace("property", "blueprint-cm")) {
            defaults.add(property.getAttribute("name"));
        }
        Set<String> used = new HashSet<>();
        collectSettings(document.getDocumentElement(), used);
        assertThat(defaults).as("settings with a default").containsAll(used);
        for (Element placeholder : ofNamespace("property-placeholder", "blueprint-cm")) {
            String pid = placeholder.getAttribute("persistent-id");
            assertThat(pid).as("a dash in a PID makes fileinstall read it as a factory").doesNotContain("-");
            Path shipped = Path.of("..", "..", "features", "src", "main", "etc", pid + ".cfg");
            assertThat(shipped).exists();
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(shipped)) {
                properties.load(in);
            }
            assertThat(properties.stringPropertyNames()).as("knobs of " + shipped.getFileName())
                    .containsExactlyInAnyOrderElementsOf(defaults);
        }
    }

    private static void collectSettings(Node node, Set<String> found) {
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            addSettings(node.getAttributes().item(i).getNodeValue(), found);
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            addSettings(node.getNodeValue(), found);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collectSettings(child, found);
        }
    }

    private static void addSettings(String text, Set<String> found) {
        Matcher matcher = SETTING.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static List<String> noArguments(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(m -> m.getParameterCount() == 0).map(Method::getName).toList();
    }

    /** The class behind a service, where it is a bean with a class of its own; else null. */
    private Class<?> serviceType(Element service) throws ClassNotFoundException {
        List<Element> inner = children(service, "bean");
        Element bean = inner.isEmpty() ? all("bean").stream()
                .filter(b -> !service.getAttribute("ref").isEmpty() && b.getAttribute("id").equals(service.getAttribute("ref")))
                .findFirst().orElse(null) : inner.get(0);
        boolean plain = bean != null && bean.hasAttribute("class") && !bean.hasAttribute("factory-method");
        return plain ? loader.loadClass(bean.getAttribute("class")) : null;
    }

    private static List<String> interfaces(Element service) {
        List<String> names = new ArrayList<>();
        if (service.hasAttribute("interface")) {
            names.add(service.getAttribute("interface"));
        }
        for (Element list : children(service, "interfaces")) {
            children(list, "value").forEach(v -> names.add(v.getTextContent().strip()));
        }
        return names;
    }

    private List<Element> all(String tag) {
        return ofNamespace(tag, "/blueprint/v1");
    }

    private List<Element> ofNamespace(String tag, String namespacePart) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = document.getElementsByTagNameNS("*", tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNamespaceURI().contains(namespacePart)) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(tag)) {
                found.add(element);
            }
        }
        return found;
    }
}
