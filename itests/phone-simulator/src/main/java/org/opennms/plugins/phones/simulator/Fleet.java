package org.opennms.plugins.phones.simulator;

import java.util.Optional;

/** What all phones of a run share. */
final class Fleet {

    final Options options;
    final Tally tally = new Tally();
    final Faults faults = new Faults();
    private final Optional<Trace> trace;

    Fleet(Options options) {
        this.options = options;
        this.trace = options.trace().map(file -> new Trace());
    }

    void trace(Handset phone, String line) {
        trace.ifPresent(t -> t.line(phone, line));
    }

    Optional<Trace> trace() {
        return trace;
    }
}
