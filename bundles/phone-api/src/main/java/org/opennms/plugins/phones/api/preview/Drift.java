package org.opennms.plugins.phones.api.preview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.opennms.plugins.phones.api.delivery.Delivery;
import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * Where an approved phone is not as it was meant to be.
 *
 * @param notes     at least one, in the order of {@link Kind}
 * @param generated the revision of its file; 0 for none
 * @param arrived   when a file arrived last, as far as is known
 */
public record Drift(MacAddress mac, List<Note> notes, long generated, Optional<Delivery> arrived) {

    /**
     * STALE: a file made now would be another. EDITED: it would be, but an operator holds this one. UNDELIVERED: the file
     * has not arrived. REPORTED: the phone says something else than it was told, or does not fetch.
     */
    public enum Kind { STALE, EDITED, UNDELIVERED, REPORTED }

    /** @param text for people; holds no secret */
    public record Note(Kind kind, String text) { }

    public Drift {
        notes = List.copyOf(notes);
    }

    public boolean is(Kind kind) {
        return notes.stream().anyMatch(note -> note.kind() == kind);
    }

    public Set<Kind> kinds() {
        return notes.stream().map(Note::kind).collect(Collectors.toUnmodifiableSet());
    }
}
