package org.opennms.plugins.phones.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The few settings that this phone lives by once its files are applied; a fleet cannot keep all of them. */
record Applied(Url reports, Duration keepAlive, String emsUser, Optional<Url> configurations, Optional<Url> firmware,
               String line, String authName, String proxy) {

    /** The default of the boot file; what 0 means is not documented. */
    private static final Duration DEFAULT_PERIOD = Duration.ofMinutes(60);

    static Applied of(Map<String, String> values) {
        return new Applied(
                Url.parse(values.getOrDefault("ems_server/provisioning/url", "")),
                minutes(values.get("ems_server/keep_alive_period")),
                values.getOrDefault("ems_server/user_name", Report.PENDING_USER),
                url(values.get("provisioning/configuration/url")),
                url(values.get("provisioning/firmware/url")),
                values.getOrDefault("voip/line/0/id", ""),
                values.getOrDefault("voip/line/0/auth_name", ""),
                values.getOrDefault("voip/signalling/sip/proxy_address", ""));
    }

    /** What keeps a phone from working with these files; empty for files that would register it. */
    static List<String> faults(Settings settings, Handset phone, boolean needsLine, Optional<String> user) {
        Map<String, String> values = settings.values();
        List<String> faults = new ArrayList<>();
        if (settings.holds("%ITCS_")) {
            faults.add("a placeholder is left in the configuration");
        }
        if (!settings.oddLines().isEmpty()) {
            faults.add("a line that is no setting");
        }
        String type = values.getOrDefault("system/type", "");
        if (!type.equals(phone.model())) {
            faults.add(type.isEmpty() ? "no system/type" : "system/type of another model");
        }
        if (needsLine) {
            faults.addAll(lineFaults(values, user));
        }
        return faults;
    }

    private static List<String> lineFaults(Map<String, String> values, Optional<String> user) {
        List<String> faults = new ArrayList<>();
        if (!values.getOrDefault("voip/line/0/enabled", "").equals("1")) {
            faults.add("line 0 is not enabled");
        }
        for (String key : List.of("voip/line/0/id", "voip/line/0/auth_name")) {
            if (values.getOrDefault(key, "").isEmpty()) {
                faults.add("no " + key);
            }
        }
        if (user.isPresent() && !user.get().equals(values.get("voip/line/0/auth_name"))) {
            faults.add("the line account of another user");
        }
        return faults;
    }

    private static Duration minutes(String text) {
        boolean readable = text != null && text.matches("[1-9][0-9]{0,2}");
        return readable ? Duration.ofMinutes(Long.parseLong(text)) : DEFAULT_PERIOD;
    }

    private static Optional<Url> url(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isEmpty()).map(Url::parse);
    }
}
