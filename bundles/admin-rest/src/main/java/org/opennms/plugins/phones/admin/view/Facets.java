package org.opennms.plugins.phones.admin.view;

import java.util.List;

/** The values there are among the devices that pass a filter, with how many have each; some seconds old at most. */
public record Facets(List<FacetValue> model, List<FacetValue> version, List<FacetValue> status, List<FacetValue> enrolment,
                     List<FacetValue> region, List<FacetValue> language, List<FacetValue> vlanMode,
                     List<FacetValue> drift) { }
