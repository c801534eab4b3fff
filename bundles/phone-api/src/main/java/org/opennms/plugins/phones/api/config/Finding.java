package org.opennms.plugins.phones.api.config;

/**
 * Something about a rendered file that an operator should know.
 *
 * @param line 1, 2, ... in the file; 0 where no line is meant
 */
public record Finding(Level level, String file, int line, String text) {

    /** ERROR: the file must not go to a phone. WARNING: look at it. */
    public enum Level { WARNING, ERROR }
}
