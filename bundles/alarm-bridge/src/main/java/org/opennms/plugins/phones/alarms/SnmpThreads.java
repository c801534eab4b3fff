package org.opennms.plugins.phones.alarms;

import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;

import org.snmp4j.util.CommonTimer;
import org.snmp4j.util.DefaultThreadFactory;
import org.snmp4j.util.WorkerTask;

/** Threads of snmp4j, named as ours. Sessions end them when they are closed. */
final class SnmpThreads extends DefaultThreadFactory {

    private static final String PREFIX = "phones-trap-";

    @Override
    public WorkerTask createWorkerThread(String name, WorkerTask task, boolean daemon) {
        return super.createWorkerThread(PREFIX + name, task, daemon);
    }

    static CommonTimer timer() {
        Timer timer = new Timer(PREFIX + "timer", true);
        return new CommonTimer() {
            @Override
            public void schedule(TimerTask task, long delay) {
                timer.schedule(task, delay);
            }

            @Override
            public void schedule(TimerTask task, Date first, long period) {
                timer.schedule(task, first, period);
            }

            @Override
            public void schedule(TimerTask task, long delay, long period) {
                timer.schedule(task, delay, period);
            }

            @Override
            public void cancel() {
                timer.cancel();
            }
        };
    }
}
