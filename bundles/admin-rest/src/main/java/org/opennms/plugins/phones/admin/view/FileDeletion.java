package org.opennms.plugins.phones.admin.view;

import java.util.List;

/**
 * Names the files, or says {@code all}.
 *
 * @param count how many files are meant; another number than there are deletes none
 */
public record FileDeletion(List<String> names, boolean all, Long count, String reason) { }
