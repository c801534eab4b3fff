package org.opennms.plugins.phones.simulator;

import java.util.concurrent.atomic.LongAdder;

/** What the fleet has done so far; written by all loops, read by the one that reports. */
final class Tally {

    final LongAdder requests = new LongAdder();
    final LongAdder reports = new LongAdder();
    final LongAdder alarms = new LongAdder();
    final LongAdder restarts = new LongAdder();
    final LongAdder busy = new LongAdder();
    final LongAdder bytes = new LongAdder();
    final LongAdder booting = new LongAdder();
    final LongAdder pending = new LongAdder();
    final LongAdder registered = new LongAdder();
    final LongAdder roundsDone = new LongAdder();
    final Latency reportTimes = new Latency();
    final Latency lateness = new Latency();
}
