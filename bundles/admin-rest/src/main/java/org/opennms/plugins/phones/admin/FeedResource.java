package org.opennms.plugins.phones.admin;

import java.util.List;

import javax.ws.rs.core.Response;

import org.opennms.plugins.phones.admin.view.FeedPage;
import org.opennms.plugins.phones.admin.view.FeedRow;
import org.opennms.plugins.phones.api.error.NotFound;
import org.opennms.plugins.phones.api.fleet.Feed;

/** The change feed, to be asked again and again. */
public final class FeedResource implements FeedApi {

    private final Feed feed;

    FeedResource(Feed feed) {
        this.feed = feed;
    }

    @Override
    public FeedPage after(Long after, int limit) {
        int most = Bad.limit(limit);
        if (after == null) {
            return new FeedPage(List.of(), feed.end(), false);
        }
        // one more than asked for tells whether there is more
        List<Feed.Entry> entries = feed.after(after, most + 1);
        List<FeedRow> rows = entries.stream().limit(most)
                .map(e -> new FeedRow(e.cursor(), e.at(), e.topic(), e.key())).toList();
        return new FeedPage(rows, rows.isEmpty() ? after : rows.get(rows.size() - 1).cursor(), entries.size() > most);
    }

    /** Where there are streams, a servlet of the host's answers before this is asked. */
    @Override
    public Response stream() {
        throw new NotFound("there are no streams in this host; poll the feed");
    }
}
