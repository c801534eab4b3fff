package org.opennms.plugins.phones.http;

import java.util.concurrent.CompletionStage;

import javax.servlet.http.HttpServletRequest;

import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.Report;

/** Takes reports. */
public final class StatusResource implements StatusApi {

    private final Reporting reporting;
    private final ManyReports many;

    StatusResource(Reporting reporting, ManyReports many) {
        this.reporting = reporting;
        this.many = many;
    }

    @Override
    public CompletionStage<byte[]> keepAlive(byte[] body, HttpServletRequest request) {
        return reporting.report(body, Report.Kind.KEEP_ALIVE, new IpAddress(request.getRemoteAddr()));
    }

    @Override
    public CompletionStage<byte[]> init(byte[] body, HttpServletRequest request) {
        return reporting.report(body, Report.Kind.INIT, new IpAddress(request.getRemoteAddr()));
    }

    @Override
    public byte[] multiKeepAlive(byte[] body, HttpServletRequest request) {
        return Durable.await(many.stillThere(body, new IpAddress(request.getRemoteAddr())));
    }

    @Override
    public byte[] multiFullKeepAlive(byte[] body, HttpServletRequest request) {
        return Durable.await(many.reports(body, new IpAddress(request.getRemoteAddr())));
    }
}
