package org.opennms.plugins.phones.api.model;

import java.util.Optional;

/** A place or organisation that phones and users belong to. */
public record Region(RegionName name, Optional<String> description) { }
