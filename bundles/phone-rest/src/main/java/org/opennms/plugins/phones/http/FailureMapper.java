package org.opennms.plugins.phones.http;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers what our resources throw, by the door's one table. */
public final class FailureMapper implements ExceptionMapper<Throwable> {

    private final Answers answers;

    FailureMapper(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(Throwable failure) {
        int status = answers.status(failure);
        Response.ResponseBuilder response = Response.status(status).type(Answers.PLAIN_TEXT).entity(answers.words(status));
        answers.more(status).forEach(response::header);
        return response.build();
    }
}
