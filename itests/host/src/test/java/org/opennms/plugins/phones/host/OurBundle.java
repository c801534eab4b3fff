package org.opennms.plugins.phones.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bundle that the KAR brings, in the state and version that the host's shell prints. */
record OurBundle(String name, String version, String state) {

    private static final Comparator<OurBundle> ORDER = Comparator.comparing(OurBundle::name).thenComparing(OurBundle::version);
    private static final Pattern JAR = Pattern.compile(".*/org/opennms/plugins/phones/([^/]+)/([^/]+)/[^/]+\\.jar");
    /** Of bundle:list -s: id, state, level, version, symbolic name. */
    private static final Pattern LINE =
            Pattern.compile("\\d+\\W+(\\w+)\\W+\\d+\\W+(\\d\\S*)\\W+org\\.opennms\\.plugins\\.phones\\.(\\S+)");
    private static final String STAND_INS = "host-standins";

    /** What a host lists once all of the KAR runs; sorted. */
    static List<OurBundle> allIn(Path kar) throws IOException {
        try (JarFile file = new JarFile(kar.toFile())) {
            return file.stream().map(entry -> JAR.matcher(entry.getName())).filter(Matcher::matches)
                    .map(jar -> new OurBundle(jar.group(1), jar.group(2).replace('-', '.'), "Active")).sorted(ORDER).toList();
        }
    }

    /** What the host lists now, in whatever state; sorted. */
    static List<OurBundle> listedBy(HostShell shell) throws IOException {
        List<OurBundle> listed = read(shell.run("bundle:list -s -t 0")).toList();
        if (listed.stream().noneMatch(bundle -> bundle.name.equals(STAND_INS))) {
            throw new IOException("no list of bundles, which names the stand-ins at all times");
        }
        return listed.stream().filter(bundle -> !bundle.name.equals(STAND_INS)).sorted(ORDER).toList();
    }

    private static Stream<OurBundle> read(String list) {
        return list.lines().map(String::strip).map(LINE::matcher).filter(Matcher::matches)
                .map(line -> new OurBundle(line.group(3), line.group(2), line.group(1)));
    }
}
