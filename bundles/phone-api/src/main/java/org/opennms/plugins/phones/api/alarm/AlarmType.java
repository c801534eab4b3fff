package org.opennms.plugins.phones.api.alarm;

import java.util.List;
import java.util.Optional;

/**
 * What is known of an alarm before any phone raises it (manual tables 3-4 to 3-6).
 *
 * @param spellings        the names phones send it under; compared by {@link AlarmName#key}
 * @param title            as pages show it
 * @param vendorOid        the public trap OID, with a leading dot, where there is one: .1.3.6.1.4.1.5003.9.20.3.2.0.39
 * @param number           its last sub-identifier; in our own arc where {@code vendorOid} is empty
 * @param type             X.733 event type as acBoardTrapGlobalsType counts it: 0 other, 1 communications, ...
 * @param probableCause    as acBoardTrapGlobalsProbableCause counts it
 * @param correctiveAction what an operator should do
 * @param clearedByRegistered a report with status "registered" clears it
 */
public record AlarmType(AlarmName name, List<String> spellings, String title, Optional<String> vendorOid, int number,
                        Severity severity, int type, int probableCause, String description, String correctiveAction,
                        boolean clearedByRegistered) {

    public AlarmType {
        spellings = List.copyOf(spellings);
    }
}
