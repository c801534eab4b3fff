package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** Newest first. */
public record DeliveryList(List<DeliveryRow> rows) { }
