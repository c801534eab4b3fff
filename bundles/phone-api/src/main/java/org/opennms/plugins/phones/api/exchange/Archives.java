package org.opennms.plugins.phones.api.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;

/**
 * The configuration of a fleet in one file: regions, added models, templates, and the placeholders of system, models and
 * regions, settings among them; as the {@code Configuration.zip} of 7.4 to 7.6 holds them (audiocodes.md 7). Users, phones
 * and the files of phones are not in it.
 */
public interface Archives {

    /**
     * Writes an archive; taken in again it changes nothing. That it was written is recorded.
     *
     * @param secrets whether secret values are written in clear; else masked, which means "as it is" to whoever takes it in
     */
    void export(boolean secrets, Operator by, OutputStream out) throws IOException;

    /**
     * What an archive would change if it were taken in now. Writes nothing.
     *
     * @throws org.opennms.plugins.phones.api.error.Invalid for what is no such archive, naming the entry that is wrong
     * @throws org.opennms.plugins.phones.api.error.TooMany for more bytes, files or lines than the settings allow
     */
    ArchiveCheck check(InputStream archive) throws IOException;

    /**
     * Takes an archive in: adds and changes what it names, all in one write, and deletes nothing. The files of phones stay as
     * they are until generated.
     *
     * @param tag    what its check has answered; empty: whatever it changes now
     * @param reason why, in the operator's words; may be empty
     * @throws org.opennms.plugins.phones.api.error.Stale    where it would change something else now
     * @throws org.opennms.plugins.phones.api.error.Conflict where anything in it is wrong
     */
    ArchiveCheck apply(InputStream archive, Optional<String> tag, String reason, Operator by) throws IOException;
}
