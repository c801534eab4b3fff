package org.opennms.plugins.phones.admin;

import org.opennms.plugins.phones.admin.view.ComparisonList;
import org.opennms.plugins.phones.admin.view.ComparisonRow;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.preview.Previews;

/** Where the values of two devices come from, beside each other. */
public final class ComparisonsResource implements ComparisonsApi {

    private final Previews previews;

    ComparisonsResource(Previews previews) {
        this.previews = previews;
    }

    @Override
    public ComparisonList compare(MacAddress a, MacAddress b, boolean all) {
        if (a == null || b == null) {
            throw Bad.field(a == null ? "a" : "b", "is missing");
        }
        return new ComparisonList(previews.compare(a, b).stream().filter(c -> all || !c.same()).map(ComparisonRow::of).toList());
    }
}
