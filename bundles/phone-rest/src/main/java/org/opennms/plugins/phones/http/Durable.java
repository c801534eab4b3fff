package org.opennms.plugins.phones.http;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.opennms.plugins.phones.api.error.Busy;

/** Waits, on a worker thread, until what a phone said is kept. */
final class Durable {

    /** Commits take milliseconds; phones give up after about as many seconds. */
    private static final int PATIENCE_SECONDS = 20;

    private Durable() {
    }

    static byte[] await(CompletionStage<byte[]> reply) {
        try {
            return reply.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Busy("the store takes too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("the door is closing", e);
        }
    }
}
