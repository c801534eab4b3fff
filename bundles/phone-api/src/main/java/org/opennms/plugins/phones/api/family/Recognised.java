package org.opennms.plugins.phones.api.family;

import java.util.Optional;

import org.opennms.plugins.phones.api.model.MacAddress;

/**
 * What a User-Agent says of the phone behind it. The model is known by name even where no template of ours fits it.
 *
 * @param hardware {@code 430HD}; an {@code x} in it stands for any digit, where a phone names its series alone: {@code 12x0}
 */
public record Recognised(String hardware, Optional<String> firmware, boolean lync, Optional<MacAddress> mac,
                         Optional<ModelInfo> model) { }
