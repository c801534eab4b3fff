package org.opennms.plugins.phones.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.opennms.plugins.phones.api.config.Finding;

/** Tells findings to people and to programs. */
final class Findings {

    private Findings() { }

    static String sentence(Finding finding) {
        String place = finding.file() + (finding.line() > 0 ? ":" + finding.line() : "");
        return finding.level() + (place.isEmpty() ? "" : " " + place) + " " + finding.text();
    }

    static List<Map<String, Object>> facts(List<Finding> findings) {
        return findings.stream().map(Findings::facts).toList();
    }

    private static Map<String, Object> facts(Finding finding) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("level", Words.of(finding.level()));
        facts.put("file", finding.file());
        facts.put("line", finding.line());
        facts.put("text", finding.text());
        return facts;
    }
}
