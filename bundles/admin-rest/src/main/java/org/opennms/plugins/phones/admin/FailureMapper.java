package org.opennms.plugins.phones.admin;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

import org.opennms.plugins.phones.admin.view.Problem;
import org.opennms.plugins.phones.api.error.Busy;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.FleetException;
import org.opennms.plugins.phones.api.error.Forbidden;
import org.opennms.plugins.phones.api.error.Gone;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.error.Unreachable;

/** Turns what use cases throw into an answer. */
@Provider
public final class FailureMapper implements ExceptionMapper<FleetException> {

    private static final int STALE = 412;
    private static final int TOO_MANY = 429;
    private static final int UNREACHABLE = 502;
    private static final int BUSY = 503;
    private static final int RETRY_SECONDS = 5;

    @Override
    public Response toResponse(FleetException failure) {
        int status = status(failure);
        Response.ResponseBuilder answer = Response.status(status).type(Bad.PROBLEM)
                .entity(Problem.of(status, title(failure), failure.getMessage(),
                        failure instanceof Invalid invalid ? invalid.field().orElse(null) : null));
        return (status == BUSY || status == TOO_MANY ? answer.header("Retry-After", RETRY_SECONDS) : answer).build();
    }

    private static int status(FleetException failure) {
        if (failure instanceof NotFound) {
            return Response.Status.NOT_FOUND.getStatusCode();
        } else if (failure instanceof Gone) {
            return Response.Status.GONE.getStatusCode();
        } else if (failure instanceof Conflict) {
            return Response.Status.CONFLICT.getStatusCode();
        } else if (failure instanceof Stale) {
            return STALE;
        } else if (failure instanceof Forbidden) {
            return Response.Status.FORBIDDEN.getStatusCode();
        } else if (failure instanceof TooMany) {
            return TOO_MANY;
        } else if (failure instanceof Unreachable) {
            return UNREACHABLE;
        }
        return failure instanceof Busy ? BUSY : Response.Status.BAD_REQUEST.getStatusCode();
    }

    /** The word of our own vocabulary: Not Found, Conflict, Stale, ... */
    private static String title(FleetException failure) {
        return failure.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
