package org.opennms.plugins.phones.admin;

import io.swagger.v3.oas.annotations.media.Schema;

/** For the document alone: a form with one file in a field of any name. */
public record UploadForm(@Schema(type = "string", format = "binary") String file) { }
