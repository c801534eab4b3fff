package org.opennms.plugins.phones.bench;

import java.util.List;

/** One comparison: starts what it needs, measures in turn, ends what it started. */
interface Bench {

    List<Row> run(Setup setup) throws Exception;
}
