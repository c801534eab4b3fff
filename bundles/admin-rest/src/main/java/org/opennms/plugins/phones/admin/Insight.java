package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.preview.Drifts;
import org.opennms.plugins.phones.api.preview.Previews;

/** What the resources ask that show what would be, what is and why. */
public record Insight(Previews previews, Drifts drifts, Deliveries deliveries) { }
