package org.opennms.plugins.phones.api.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;

/**
 * Imports users and their phones from CSV files of the manual (App. A) and of 7.4 to 7.6, or from a zip that holds one.
 * Applying is the job {@value #OPERATION} with the arguments {@code import} and {@code tag}: all of it or nothing.
 */
public interface Imports {

    String OPERATION = "import";

    /**
     * Keeps an upload, sealed, and says what it would change. Nothing else is written.
     *
     * @throws org.opennms.plugins.phones.api.error.Invalid for what is no such file; the message says where
     * @throws org.opennms.plugins.phones.api.error.TooMany for more bytes or rows than the settings allow
     */
    ImportCheck check(String name, InputStream content, ImportOptions options, Operator by) throws IOException;

    /** The same of an upload that is kept, as things are now; of one that was applied, what applying it again would do. */
    Optional<ImportCheck> find(long id);

    /** Newest first. */
    List<UploadInfo> list(int limit);

    /** @throws org.opennms.plugins.phones.api.error.NotFound for an unknown upload */
    void forget(long id, Operator by);
}
