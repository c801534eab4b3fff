package org.opennms.plugins.phones.api.firmware;

/** What an image's first bytes say: {@code 430HD}, {@code UC_2.0.13.121}. */
public record FirmwareHeader(String hardware, String version) { }
