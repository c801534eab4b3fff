package org.opennms.plugins.phones.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.exchange.UploadInfo;
import org.opennms.plugins.phones.api.model.Content;

/** Uploads, encrypted at rest. */
public interface UploadRows {

    /** @return the same with its id */
    UploadInfo add(UploadInfo upload, Content content);

    Optional<UploadInfo> find(long id);

    Optional<Content> content(long id);

    /** Newest first. */
    List<UploadInfo> list(int limit);

    void applied(long id, String result);

    boolean delete(long id);

    int forgetBefore(Instant then);
}
