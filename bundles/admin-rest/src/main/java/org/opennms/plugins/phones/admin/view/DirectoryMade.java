package org.opennms.plugins.phones.admin.view;

/**
 * @param url what phones are to be told as the placeholder CorporateDirectoryUri
 */
public record DirectoryMade(String name, long revision, int size, String url) { }
