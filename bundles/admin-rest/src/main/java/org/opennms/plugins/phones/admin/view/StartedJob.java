package org.opennms.plugins.phones.admin.view;

/** Work that goes on; {@code jobs/{id}} says how far it is. */
public record StartedJob(long id, String operation, String state, long count) { }
