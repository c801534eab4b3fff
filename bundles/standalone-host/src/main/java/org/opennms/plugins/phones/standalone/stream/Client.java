package org.opennms.plugins.phones.standalone.stream;

/** One who listens. */
interface Client {

    /** Whether it has taken all that was sent before; never waits. */
    boolean isReady();

    /** Hands over text. Only where {@link #isReady}. */
    void send(String text);

    /** Whether whoever it is may still be here: no logout, no other role since. */
    boolean isWelcome();

    /** Ends it, if it has not ended yet. */
    void end();
}
