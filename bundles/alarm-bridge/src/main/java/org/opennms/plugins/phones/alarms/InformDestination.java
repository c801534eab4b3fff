package org.opennms.plugins.phones.alarms;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.PDU;

/**
 * A receiver of informs: a change is taken once the receiver confirmed it. Several informs are under way at once, but
 * never two of the same alarm, so that a clear cannot overtake its raise.
 */
final class InformDestination extends SnmpDestination {

    private static final Logger LOG = LoggerFactory.getLogger(InformDestination.class);

    /** At 200 ms to the receiver and back this is 160 informs a second. */
    private static final int WINDOW = 32;

    private final Duration patience;

    /** Confirmed ones behind one that was not; they are not sent again. */
    private final Set<Long> ahead = new HashSet<>();

    /** Why the last ones were not confirmed, where the receiver said so. */
    private volatile Optional<String> refusal = Optional.empty();

    /** snmp4j forgets what is under way when it is closed; whoever waits for it must not. */
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    InformDestination(TrapTarget target, SnmpWays ways, Duration timeout, int retries) {
        super(target, ways, timeout, retries);
        this.patience = timeout.multipliedBy(retries + 1L).plusSeconds(5);
    }

    @Override
    Outcome send(SnmpSession open, List<Notice> notices) {
        int taken = 0;
        refusal = Optional.empty();
        while (taken < notices.size()) {
            List<Notice> window = window(notices.subList(taken, notices.size()));
            int confirmed = confirmed(open, window);
            taken += confirmed;
            if (confirmed < window.size()) {
                giveUp();
                return Outcome.stopped(taken, problem());
            }
        }
        return Outcome.all(taken);
    }

    private String problem() {
        return "the receiver " + target().address() + " " + refusal.orElse("does not confirm informs; see that it runs and"
                + " listens there, that nothing on the way drops UDP, and that it "
                + (target().isV3() ? "has the same passwords and protocols" : "expects this community"));
    }

    private static List<Notice> window(List<Notice> notices) {
        Set<String> alarms = new HashSet<>();
        int size = 0;
        while (size < notices.size() && size < WINDOW && alarms.add(notices.get(size).alarmKey())) {
            size++;
        }
        return notices.subList(0, size);
    }

    /** Sends the window and waits for all answers; how many are confirmed, from the first on. */
    private int confirmed(SnmpSession open, List<Notice> window) {
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        for (Notice notice : window) {
            answers.add(ahead.contains(notice.change().id())
                    ? CompletableFuture.completedFuture(true) : inform(open, notice));
        }
        int confirmed = 0;
        boolean gap = false;
        for (int i = 0; i < window.size(); i++) {
            boolean answered = isConfirmed(answers.get(i));
            gap |= !answered;
            if (!gap) {
                confirmed++;
                ahead.remove(window.get(i).change().id());
            } else if (answered) {
                ahead.add(window.get(i).change().id());
            }
        }
        return confirmed;
    }

    private CompletableFuture<Boolean> inform(SnmpSession open, Notice notice) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        try {
            open.inform(write(notice), response -> answer.complete(isTaken(response)));
        } catch (IOException e) {
            LOG.debug("{}: an inform cannot be sent", name(), e);
            refusal = Optional.of("cannot be reached: " + e.getMessage());
            answer.complete(false);
        }
        return answer;
    }

    /** An answer with an error status is an answer: the same inform would only get it again. A report is a refusal. */
    private boolean isTaken(PDU response) {
        if (response == null) {
            return false;
        }
        Optional<String> refused = SnmpUsers.refusal(response, target().login());
        if (refused.isPresent()) {
            refusal = refused;
            return false;
        }
        if (response.getErrorStatus() != PDU.noError) {
            LOG.warn("{}: an inform was answered with {}", name(), response.getErrorStatusText());
        }
        return true;
    }

    private boolean isConfirmed(CompletableFuture<Boolean> answer) {
        try {
            return (Boolean) CompletableFuture.anyOf(answer, closed).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed.complete(false);
        super.close();
    }
}
