package org.opennms.plugins.phones.core;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.Tx;

/**
 * The company directory (manual B.3): one line a user. How phones want a line is a setting, since none of our manuals
 * says it: the shipped one is name, office, home and mobile number between commas.
 */
final class CompanyDirectory {

    static final String NAME = "company_directory";

    private static final String SUFFIX = ".cfg";
    private static final int PAGE = 1000;

    private final String line;

    /** @param line with {@code {name}} and {@code {number}} */
    CompanyDirectory(String line) {
        this.line = line;
    }

    /** {@code company_directory.cfg}, {@code company_directory_berlin.cfg}. Other letters are written as their numbers. */
    static String fileName(Optional<RegionName> region) {
        StringBuilder name = new StringBuilder(NAME);
        region.ifPresent(r -> {
            name.append('_');
            r.text().toLowerCase(Locale.ROOT).chars().forEach(c -> {
                if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                    name.append((char) c);
                } else {
                    name.append('-').append(HexFormat.of().toHexDigits((char) c));
                }
            });
        });
        return name.append(SUFFIX).toString();
    }

    static boolean isName(String fileName) {
        return fileName.startsWith(NAME) && fileName.endsWith(SUFFIX);
    }

    Content of(Tx view, Optional<RegionName> region, Charset charset) {
        List<String> lines = new ArrayList<>();
        Optional<UserName> after = Optional.empty();
        List<PhoneUser> page;
        do {
            page = view.users().list(after, PAGE);
            page.stream().filter(u -> !u.name().equals(PhoneUser.SYSTEM) && in(region, u)).map(this::line).forEach(lines::add);
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).name());
        } while (page.size() == PAGE);
        lines.sort(String.CASE_INSENSITIVE_ORDER);
        return Content.of(String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"), charset);
    }

    private static boolean in(Optional<RegionName> region, PhoneUser user) {
        return region.isEmpty() || user.region().map(r -> r.text().equalsIgnoreCase(region.get().text())).orElse(false);
    }

    private String line(PhoneUser user) {
        return line.replace("{name}", plain(user.displayName().orElse(user.name().text())))
                .replace("{number}", plain(user.name().text()));
    }

    /** What parts fields stands in none of them. */
    private static String plain(String text) {
        return PlainText.of(text, 128).replace(',', ' ').replace('"', ' ').replaceAll(" {2,}", " ").strip();
    }
}
