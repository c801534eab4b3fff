package org.opennms.plugins.phones.admin.view;

/**
 * A model to add.
 *
 * @param like     the shipped model it is made from
 * @param hardware that of {@code like} where it is left out
 * @param text     of its template; a copy of the one of {@code like} where it is left out
 */
public record NewModel(String model, String like, String hardware, String description, String text) { }
