package org.opennms.plugins.phones.alarms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.store.Seals;

/**
 * One target's settings as configuration admin has them. Secrets are written plainly by an operator and replaced by
 * {@code sealed:…}, which opens with the store's key, under this target's name alone.
 */
record TargetFile(String pid, String name, Dictionary<String, Object> values) {

    static final String FACTORY = "org.opennms.plugins.phones.alarms.target";
    private static final String FILE = "felix.fileinstall.filename";
    private static final String SEALED = "sealed:";
    private static final List<String> SECRETS = List.of("community", "authPassword", "privPassword");
    private static final Pattern NAMED = Pattern.compile(".*" + Pattern.quote(FACTORY) + "[-~.]([A-Za-z0-9][A-Za-z0-9._-]{0,63}?)"
            + "(?:\\.(?:cfg|config|json))?");

    static TargetFile of(String pid, Dictionary<String, ?> values) {
        Hashtable<String, Object> copy = new Hashtable<>();
        Collections.list(values.keys()).forEach(key -> copy.put(key, values.get(key)));
        Object file = values.get(FILE);
        Matcher matcher = NAMED.matcher(file == null ? pid : file.toString());
        return new TargetFile(pid, "target-" + (matcher.matches() ? matcher.group(1) : pid.replaceAll("[^A-Za-z0-9]+", "-")), copy);
    }

    boolean holdsPlainSecrets() {
        return SECRETS.stream().map(this::text).anyMatch(TargetFile::isPlain);
    }

    TargetFile sealed(Seals seals) {
        Hashtable<String, Object> next = new Hashtable<>();
        Collections.list(values.keys()).forEach(key -> next.put(key, values.get(key)));
        for (String key : SECRETS) {
            if (isPlain(text(key))) {
                next.put(key, SEALED + seals.seal(new Secret(text(key)), place(key)));
            }
        }
        return new TargetFile(pid, name, next);
    }

    /** @throws IllegalArgumentException saying which setting is wrong, and how it should be */
    TrapTarget target(Seals seals) {
        String version = text("version");
        boolean v3 = version.equals("3") || version.isEmpty() && !text("user").isEmpty();
        if (!v3 && !version.isEmpty() && !version.equalsIgnoreCase("2c")) {
            throw new IllegalArgumentException("version is 3 or 2c");
        }
        if (!text("host").matches("[A-Za-z0-9_.:-]+")) {
            throw new IllegalArgumentException("host is a name or an address");
        }
        String kind = text("kind").isEmpty() ? "inform" : text("kind");
        if (!kind.equals("inform") && !kind.equals("trap")) {
            throw new IllegalArgumentException("kind is inform or trap");
        }
        int port = text("port").isEmpty() ? TrapTarget.DEFAULT_PORT : TrapTarget.port(text("port"));
        return new TrapTarget(name, kind.equals("inform"), text("host"), port, v3 ? user(seals) : community(seals));
    }

    private Login community(Seals seals) {
        return new Login.Community(secret("community", seals)
                .orElseThrow(() -> new IllegalArgumentException("SNMP 2c needs a community, SNMP 3 a user")));
    }

    private Login user(Seals seals) {
        if (text("user").isEmpty() || text("user").length() > 32) {
            throw new IllegalArgumentException("SNMP 3 needs a user of up to 32 characters");
        }
        AuthProtocol auth = AuthProtocol.named(text("authProtocol").isEmpty() ? "SHA-256" : text("authProtocol"));
        Optional<PrivProtocol> priv = PrivProtocol.named(text("privProtocol").isEmpty() ? "AES-128" : text("privProtocol"));
        return new Login.User(text("user"), auth, password("authPassword", seals),
                priv.map(protocol -> new Login.Privacy(protocol, password("privPassword", seals))));
    }

    /** RFC 3414, 11.2. */
    private Secret password(String key, Seals seals) {
        return secret(key, seals).filter(s -> s.value().length() >= 8)
                .orElseThrow(() -> new IllegalArgumentException(key + " needs 8 characters at least"
                        + (key.equals("privPassword") ? "; without encryption set privProtocol to none" : "")));
    }

    private Optional<Secret> secret(String key, Seals seals) {
        String written = text(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (isPlain(written)) {
            return Optional.of(new Secret(written));
        }
        try {
            return Optional.of(seals.open(written.substring(SEALED.length()), place(key)));
        } catch (Invalid e) {
            throw new IllegalArgumentException(key + " was encrypted for another target or with another key;"
                    + " write it plainly, and it is encrypted again", e);
        }
    }

    private String place(String key) {
        return "trap-" + name + "/" + key;
    }

    /** The file that still shows a secret after its settings were sealed: fileinstall was not able or allowed to write it. */
    Optional<Path> fileThatShowsSecrets() {
        if (holdsPlainSecrets() || values.get(FILE) == null) {
            return Optional.empty();
        }
        Path file = Path.of(URI.create(values.get(FILE).toString()));
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file, ISO_8859_1)) {
            written.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean shown = file.toString().endsWith(".cfg")
                && SECRETS.stream().anyMatch(key -> isPlain(written.getProperty(key, "").strip()));
        return shown ? Optional.of(file) : Optional.empty();
    }

    private static boolean isPlain(String written) {
        return !written.isEmpty() && !written.startsWith(SEALED);
    }

    private String text(String key) {
        Object value = values.get(key);
        return value == null ? "" : (values.get(FILE) == null ? value.toString() : asWritten(value.toString())).strip();
    }

    /** Fileinstall reads a file as ISO 8859-1, and people write UTF-8. What is that by chance makes no sense in the other. */
    private static String asWritten(String read) {
        try {
            return UTF_8.newDecoder().decode(ISO_8859_1.newEncoder().encode(CharBuffer.wrap(read))).toString();
        } catch (CharacterCodingException e) {
            return read;
        }
    }

    /** Without the values, some of which are secret. */
    @Override
    public String toString() {
        return name;
    }
}
