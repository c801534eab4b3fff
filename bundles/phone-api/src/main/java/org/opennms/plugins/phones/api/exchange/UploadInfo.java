package org.opennms.plugins.phones.api.exchange;

import java.time.Instant;

import org.opennms.plugins.phones.api.model.Operator;

/**
 * Something uploaded to be imported, without its bytes.
 *
 * @param id     0 until stored
 * @param name   of the file, as the caller says
 * @param size   in bytes
 * @param result what applying it did; empty until then
 */
public record UploadInfo(long id, Instant at, Operator by, String name, long size, ImportOptions options, State state,
                         String result) {

    /** CHECKED: nothing was written yet. */
    public enum State { CHECKED, APPLIED }
}
