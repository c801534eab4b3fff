package org.opennms.plugins.phones.api.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.opennms.plugins.phones.api.exchange.UploadInfo;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.store.UploadRows;

final class InMemoryUploads implements UploadRows {

    private record Kept(UploadInfo info, Content content) { }

    private final InMemoryTx tx;
    private TreeMap<Long, Kept> byId = new TreeMap<>();

    InMemoryUploads(InMemoryTx tx) {
        this.tx = tx;
    }

    void takeFrom(InMemoryUploads other) {
        byId = new TreeMap<>(other.byId);
    }

    @Override
    public UploadInfo add(UploadInfo upload, Content content) {
        tx.writing();
        long id = byId.isEmpty() ? 1 : byId.lastKey() + 1;
        byId.put(id, new Kept(with(upload, id, upload.state(), upload.result()), content));
        return byId.get(id).info();
    }

    private static UploadInfo with(UploadInfo upload, long id, UploadInfo.State state, String result) {
        return new UploadInfo(id, upload.at(), upload.by(), upload.name(), upload.size(), upload.options(), state, result);
    }

    @Override
    public Optional<UploadInfo> find(long id) {
        return Optional.ofNullable(byId.get(id)).map(Kept::info);
    }

    @Override
    public Optional<Content> content(long id) {
        return Optional.ofNullable(byId.get(id)).map(Kept::content);
    }

    @Override
    public List<UploadInfo> list(int limit) {
        return byId.descendingMap().values().stream().map(Kept::info).limit(limit).toList();
    }

    @Override
    public void applied(long id, String result) {
        tx.writing();
        byId.computeIfPresent(id, (i, kept) -> new Kept(with(kept.info(), id, UploadInfo.State.APPLIED, result), kept.content()));
    }

    @Override
    public boolean delete(long id) {
        tx.writing();
        return byId.remove(id) != null;
    }

    @Override
    public int forgetBefore(Instant then) {
        tx.writing();
        int before = byId.size();
        byId.values().removeIf(kept -> kept.info().at().isBefore(then));
        return before - byId.size();
    }
}
