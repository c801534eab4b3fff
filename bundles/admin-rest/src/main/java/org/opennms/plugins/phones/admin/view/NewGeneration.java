package org.opennms.plugins.phones.admin.view;

import java.util.List;
import java.util.Map;

/**
 * Which files to generate, and why.
 *
 * @param mac             one device
 * @param filter          else the approved devices that pass this, as in a job's; null: all of them
 * @param update          whether those with new files are to restart, which is when they read them; only with many
 * @param overwriteEdited whether files go, too, that an operator has edited; only with many
 */
public record NewGeneration(String mac, Map<String, List<String>> filter, boolean update, boolean overwriteEdited,
                            String reason) { }
