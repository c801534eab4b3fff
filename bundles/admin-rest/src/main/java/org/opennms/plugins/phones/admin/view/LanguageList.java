package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** The languages that devices were given of their own, with how many have each; {@code devices?language=} lists them. */
public record LanguageList(List<FacetValue> rows) { }
