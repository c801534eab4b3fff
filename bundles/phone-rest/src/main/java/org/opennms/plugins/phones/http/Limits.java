package org.opennms.plugins.phones.http;

/**
 * How much and how long a stranger may.
 *
 * @param requestMillis  how long a request's header, and then its body, may take to come
 * @param idleMillis     how long a connection may be silent
 * @param maxConnections how many connections one port keeps; more wait in its backlog
 */
record Limits(int requestMillis, int idleMillis, int maxConnections) {

    /** A report or an alarm post; real ones stay under a thousand bytes. */
    static final int LARGEST_REPORT = 64 * 1_024;

    /** What a phone backs up for its user; some hundred contacts are a few thousand bytes. */
    static final int LARGEST_BACKUP = 64 * 1_024;

    /** A trusted aggregator's post about many phones: some thousand reports. */
    static final int LARGEST_OF_MANY = 2 * 1_024 * 1_024;

    /** Phones in such a post. */
    static final int MOST_IN_ONE = 10_000;

    /** How much of an oversized body is read for the answer's sake: a reset would take the answer along. */
    static final int LARGEST_DRAIN = 16 * 1_024 * 1_024;

    /** The request line and header fields; real ones stay under a thousand bytes. */
    static final int LARGEST_HEADER = 16 * 1_024;
}
