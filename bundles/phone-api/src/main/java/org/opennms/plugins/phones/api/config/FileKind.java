package org.opennms.plugins.phones.api.config;

/** GLOBAL: one per model, holds no secret. PRIVATE: one per phone, holds its SIP account. */
public enum FileKind { GLOBAL, PRIVATE }
