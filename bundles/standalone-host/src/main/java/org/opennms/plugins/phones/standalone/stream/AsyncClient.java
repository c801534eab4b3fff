package org.opennms.plugins.phones.standalone.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/** A client at the end of a servlet's asynchronous response. No thread waits for it. */
final class AsyncClient implements Client, WriteListener {

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final BooleanSupplier welcome;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean possible;

    AsyncClient(AsyncContext context, BooleanSupplier welcome) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.welcome = welcome;
        out.setWriteListener(this);
    }

    @Override
    public void onWritePossible() {
        possible = true;
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    /** Once the container has said no, it calls {@link #onWritePossible} and is not asked before. */
    @Override
    public boolean isReady() {
        if (ended.get()) {
            throw new IllegalStateException("the client has gone");
        }
        if (possible && !out.isReady()) {
            possible = false;
        }
        return possible;
    }

    @Override
    public void send(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            if (out.isReady()) {
                out.flush();
            } else {
                possible = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isWelcome() {
        return welcome.getAsBoolean();
    }

    @Override
    public void end() {
        if (ended.compareAndSet(false, true)) {
            context.complete();
        }
    }
}
