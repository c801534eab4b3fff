package org.opennms.plugins.phones.jobs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.opennms.plugins.phones.api.job.JobOperation;
import org.opennms.plugins.phones.api.job.WholeOperation;

/** The operations present. They come and go while we run. */
public final class Operations {

    private final List<JobOperation> onItems;
    private final List<WholeOperation> whole;

    public Operations(List<JobOperation> onItems, List<WholeOperation> whole) {
        this.onItems = onItems;
        this.whole = whole;
    }

    List<String> names() {
        return Stream.concat(onItems.stream().map(JobOperation::name), whole.stream().map(WholeOperation::name))
                .sorted().distinct().toList();
    }

    Optional<JobOperation> onItems(String name) {
        return onItems.stream().filter(operation -> operation.name().equals(name)).findFirst();
    }

    Optional<WholeOperation> whole(String name) {
        return whole.stream().filter(operation -> operation.name().equals(name)).findFirst();
    }
}
