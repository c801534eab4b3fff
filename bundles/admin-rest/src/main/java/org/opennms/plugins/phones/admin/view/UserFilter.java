package org.opennms.plugins.phones.admin.view;

/** As the parameters of the list; what is missing lets all pass. */
public record UserFilter(String q, String region, Boolean multipleDevices) { }
