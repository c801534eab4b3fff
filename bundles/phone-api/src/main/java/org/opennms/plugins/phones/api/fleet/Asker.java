package org.opennms.plugins.phones.api.fleet;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.IpAddress;

/** Who asks for a file: the TCP (or UDP) peer and what it calls itself. */
public record Asker(IpAddress source, Optional<String> userAgent) { }
