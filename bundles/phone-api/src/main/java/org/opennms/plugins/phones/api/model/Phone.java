package org.opennms.plugins.phones.api.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A phone as last heard of. Values never change; every change makes a new Phone.
 *
 * @param since      when it was first heard of or imported
 * @param period     the keep-alive period handed to it: the boot file's, then the one of the file it last fetched
 * @param lastReport the newest report, empty for a phone that never reported
 * @param details    what operators have written down about it
 */
public record Phone(MacAddress mac, Optional<PhoneModel> model, Optional<RegionName> region, Optional<UserName> user,
                    Enrolment enrolment, Instant since, Access access, Duration period, Optional<Report> lastReport,
                    PhoneDetails details) {

    /** What the boot file hands out, in minutes (audiocodes.md 3.2). */
    public static final Duration BOOT_PERIOD = Duration.ofMinutes(60);

    public static Phone pending(MacAddress mac, IpAddress from, Instant now) {
        return new Phone(mac, Optional.empty(), Optional.empty(), Optional.empty(), Enrolment.PENDING, now,
                Access.pinnedTo(from), BOOT_PERIOD, Optional.empty(), PhoneDetails.NONE);
    }

    public boolean isPending() {
        return enrolment == Enrolment.PENDING;
    }

    public Phone with(Report report) {
        return new Phone(mac, model, region, user, enrolment, since, access, period, Optional.of(report), details);
    }

    public Phone with(Access newAccess) {
        return new Phone(mac, model, region, user, enrolment, since, newAccess, period, lastReport, details);
    }

    public Phone with(PhoneModel newModel) {
        return new Phone(mac, Optional.of(newModel), region, user, enrolment, since, access, period, lastReport, details);
    }

    public Phone with(Duration newPeriod) {
        return new Phone(mac, model, region, user, enrolment, since, access, newPeriod, lastReport, details);
    }

    public Phone approvedIn(Optional<RegionName> newRegion, Optional<UserName> newUser) {
        return new Phone(mac, model, newRegion, newUser, Enrolment.APPROVED, since, access, period, lastReport, details);
    }

    public Phone with(PhoneDetails newDetails) {
        return new Phone(mac, model, region, user, enrolment, since, access, period, lastReport, newDetails);
    }

    /** Whether nothing was heard for two periods after {@code heard}: one lost keep-alive is no news. */
    public boolean isSilentSince(Instant heard, Instant now, Listening listening) {
        // a product of durations is made of big decimals, and every report comes here
        return listening.silence(heard, now).compareTo(period.plus(period)) > 0;
    }

    /** What its last report says; a silent phone counts as disconnected. */
    public Status statusAt(Instant now, Listening listening) {
        return lastReport
                .map(r -> isSilentSince(r.at(), now, listening) ? Status.DISCONNECTED : r.status())
                .orElse(Status.NEVER_SEEN);
    }
}
