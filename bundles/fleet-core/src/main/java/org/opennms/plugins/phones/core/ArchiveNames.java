package org.opennms.plugins.phones.core;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of a {@code Configuration.zip} and their columns (audiocodes.md 7). The columns after those of 7.4 to 7.6 are our
 * own: without them not all would come back as it was.
 */
final class ArchiveNames {

    static final String TENANTS_ZIP = "Tenants.zip";
    static final String TENANTS = TENANTS_ZIP + "/Tenants.csv";
    static final List<String> TENANT_COLUMNS = List.of("NAME", "DESCRIPTION");

    static final String SETTINGS = "System_Settings.csv";
    static final List<String> SETTING_COLUMNS = List.of("KEY", "VAL", "DESCRIPTION", "SECRET");

    static final String TEMPLATES_ZIP = "Templates.zip";
    static final String TEMPLATES = TEMPLATES_ZIP + "/Templates.csv";
    static final List<String> TEMPLATE_COLUMNS = List.of("MODEL_NAME", "MODEL_DESC", "TEMPLATE_FILE_PATH", "OVERWRITE_FILE_PATH",
            "TENANT_ID", "TYPE", "DEFAULT_MODEL", "NAME", "DESCRIPTION", "ENGINE", "LIKE");

    static final String OF_MODELS = "Template_Placeholders.csv";
    static final List<String> OF_MODEL_COLUMNS = List.of("DEF_KEY", "DEF_VAL", "DESCRIPTION", "MODEL", "SECRET");

    static final String OF_REGIONS = "Tenant_Placeholders.csv";
    static final List<String> OF_REGION_COLUMNS = List.of("TENANT_KEY", "TENANT_VAL", "TENANT_ID", "DESCRIPTION", "SECRET");

    /** Sites are a level that we do not have. */
    static final String SITES_ZIP = "Sites.zip";
    static final String OF_SITES = "Site_Placeholders.csv";

    /** System settings of 7.4 to 7.6 by the placeholder that each is. */
    static final Map<String, String> SETTING_OF_KEY = Map.of("Language", "ipplanguage", "Primary_NTP", "ntpserver");
    /** Of the old server alone: its default tenant and its own address. */
    static final Set<String> NO_SETTINGS = Set.of("def_region", "ippserver");

    private ArchiveNames() { }
}
