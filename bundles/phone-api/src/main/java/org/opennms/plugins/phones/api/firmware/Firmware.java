package org.opennms.plugins.phones.api.firmware;

import java.time.Instant;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Operator;

/**
 * A firmware image under the name phones ask for.
 *
 * @param name     file name ending in {@code .img}; {@code <MODEL>.img} is that model's default
 * @param hardware the model the image says it is for: {@code 430HD}
 * @param version  as the image says it: {@code UC_2.0.13.121}
 * @param sha256   lower-case hex; the image's bytes are kept under it
 * @param size     bytes
 */
public record Firmware(String name, Optional<String> hardware, Optional<String> version, String sha256, long size,
                       Instant at, Operator by) { }
