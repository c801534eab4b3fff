package org.opennms.plugins.phones.http;

import org.apache.cxf.continuations.Continuation;
import org.apache.cxf.continuations.ContinuationProvider;
import org.apache.cxf.message.Message;

/**
 * Lets a resource answer later without a thread that waits: CXF sets its chain of interceptors aside, and goes on with
 * it when the answer is there. Its own one asks the servlet container for that, of which we have none.
 */
final class Suspension implements ContinuationProvider, Continuation {

    private final Runnable goOn;
    private Message message;
    private volatile Object object;
    private volatile boolean begun;
    private volatile boolean pending;

    /** @param goOn called by whoever has the answer, once, after {@link #isBegun} */
    Suspension(Runnable goOn) {
        this.goOn = goOn;
    }

    void of(Message newMessage) {
        message = newMessage;
    }

    Message message() {
        return message;
    }

    /** Whether the answer was not there when the resource returned. */
    boolean isBegun() {
        return begun;
    }

    @Override
    public Continuation getContinuation() {
        return this;
    }

    @Override
    public void complete() {
        // nothing is held that would have to be given back
    }

    @Override
    public boolean suspend(long timeout) {
        message.getInterceptorChain().suspend();
        pending = true;
        begun = true;
        return true;
    }

    @Override
    public void resume() {
        pending = false;
        goOn.run();
    }

    @Override
    public void reset() {
        pending = false;
    }

    @Override
    public boolean isNew() {
        return !begun;
    }

    @Override
    public boolean isPending() {
        return pending;
    }

    @Override
    public boolean isResumed() {
        return begun && !pending;
    }

    @Override
    public boolean isTimeout() {
        return false;
    }

    @Override
    public Object getObject() {
        return object;
    }

    @Override
    public void setObject(Object newObject) {
        object = newObject;
    }

    @Override
    public boolean isReadyForWrite() {
        return true;
    }
}
