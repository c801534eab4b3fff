package org.opennms.plugins.phones.admin.view;

/** A value and how many have it. */
public record FacetValue(String value, long count) { }
