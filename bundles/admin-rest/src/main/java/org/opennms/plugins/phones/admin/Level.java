package org.opennms.plugins.phones.admin;

/** How much a line of a log matters, from the most; each level shows the ones before it, too. */
enum Level {
    ERROR, WARN, INFO, DEBUGGING, VERBOSE;

    boolean shows(Level other) {
        return other.compareTo(this) <= 0;
    }
}
