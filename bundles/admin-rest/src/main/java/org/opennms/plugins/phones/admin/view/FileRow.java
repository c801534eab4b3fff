package org.opennms.plugins.phones.admin.view;

import java.time.Instant;

import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * A file as phones fetch it, or a revision of one.
 *
 * @param kind  global, private, directory or other
 * @param state generated, edited, uploaded, rolled back, or deleted
 * @param stale a company directory whose users have changed since
 */
public record FileRow(String name, String kind, long size, Instant at, long revision, String by, String reason, String state,
                      String mac, String model, String template, long change, boolean stale) {

    public static FileRow of(FileInfo file, boolean stale) {
        return new FileRow(file.name(), file.kind().word(), file.size(), file.at(), file.revision(), file.by().name(),
                file.reason(), file.deleted() ? "deleted" : file.origin().word(),
                file.mac().map(MacAddress::digits).orElse(null), file.model().text(), file.template(), file.change(), stale);
    }
}
