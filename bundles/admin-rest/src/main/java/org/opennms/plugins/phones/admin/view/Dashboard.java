package org.opennms.plugins.phones.admin.view;

import java.util.List;

/**
 * The fleet at a glance (manual 3.1); some seconds old at most.
 *
 * @param nonRegistered     speak to us, but are not registered with their SIP server
 * @param percentRegistered of those that ever reported, with two decimals
 * @param recent            the newest reports, newest first
 * @param alarms            active ones, by severity
 * @param drift             devices that are not as they were meant to be, by kind; one may count under several
 */
public record Dashboard(long registered, long nonRegistered, long disconnected, long pending, long neverSeen,
                        double percentRegistered, List<FacetValue> models, List<FacetValue> versions,
                        List<FacetValue> regions, List<DeviceRow> recent, List<FacetValue> alarms,
                        List<FacetValue> drift) { }
