package org.opennms.plugins.phones.shell;

import java.util.TreeMap;

import org.opennms.plugins.phones.api.job.Job;

/** All that is to be told of a job. */
final class JobFacts {

    private JobFacts() { }

    static Document of(Job job) {
        return new Document()
                .add("id", job.id())
                .add("operation", job.operation())
                .add("state", Words.of(job.state()))
                .add("total", job.counts().total())
                .add("ok", job.counts().ok())
                .add("failed", job.counts().failed())
                .add("skipped", job.counts().skipped())
                .add("by", job.by().name())
                .add("reason", job.reason())
                .add("created", job.created())
                .add("started", job.started())
                .add("ended", job.ended())
                .add("pause", job.delay())
                .add("arguments", new TreeMap<>(job.args()))
                .add("text", job.text());
    }
}
