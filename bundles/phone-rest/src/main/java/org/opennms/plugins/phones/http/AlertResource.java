package org.opennms.plugins.phones.http;

import javax.servlet.http.HttpServletRequest;

import org.opennms.plugins.phones.api.model.IpAddress;

/** Takes alarms. */
public final class AlertResource implements AlertApi {

    private final Reporting reporting;

    AlertResource(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public byte[] alert(byte[] body, HttpServletRequest request) {
        return Durable.await(reporting.alerts(body, new IpAddress(request.getRemoteAddr())));
    }
}
