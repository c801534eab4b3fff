package org.opennms.plugins.phones.admin;

import java.util.List;

import org.opennms.plugins.phones.api.model.Status;

/** What counts as "non registered" (manual 3.1): it speaks to us, and not with its SIP server. */
final class NonRegistered {

    static final List<Status> STATUSES = List.of(Status.STARTED, Status.UNREGISTERED, Status.OFFLINE, Status.OTHER);

    private NonRegistered() { }
}
