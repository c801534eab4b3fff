package org.opennms.plugins.phones.http;

import java.time.Clock;
import java.util.Optional;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import org.opennms.plugins.phones.api.delivery.Deliveries;
import org.opennms.plugins.phones.api.delivery.Delivery.Outcome;
import org.xnio.IoUtils;

import org.opennms.plugins.phones.api.error.Forbidden;
import org.opennms.plugins.phones.api.firmware.FirmwareStore;
import org.opennms.plugins.phones.api.firmware.OpenFirmware;
import org.opennms.plugins.phones.api.fleet.PhoneFiles;
import org.opennms.plugins.phones.api.fleet.PhonePath;
import org.opennms.plugins.phones.api.fleet.ServedFile;
import org.opennms.plugins.phones.api.model.Content;

/** Serves files: boot and configuration files from memory, images from their file. */
final class FilesHandler {

    private final PhoneFiles files;
    private final FirmwareStore firmware;
    private final Answers answers;
    private final Workers workers;
    private final Deliveries deliveries;
    private final Clock clock;

    FilesHandler(PhoneFiles files, FirmwareStore firmware, Answers answers, Workers workers, Deliveries deliveries, Clock clock) {
        this.files = files;
        this.firmware = firmware;
        this.answers = answers;
        this.workers = workers;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Looks the file up on a worker thread, since the store may make it wait. */
    void handle(HttpServerExchange exchange, PhonePath path) {
        workers.handle(exchange, worker -> {
            try {
                serve(worker, path);
            } catch (RuntimeException e) {
                answers.send(worker, e);
            }
        });
    }

    /** Takes what a phone backs up: any answer of 2xx tells it that it worked (avaya.md 2.4). */
    void keep(HttpServerExchange exchange, Route.File route, byte[] body) {
        workers.handle(exchange, worker -> {
            try {
                String name = route.path().ownName().orElseThrow();
                if (files.keep(name, Content.of(body), Peer.asker(worker))) {
                    worker.setStatusCode(StatusCodes.CREATED);
                    worker.setResponseContentLength(0);
                    worker.endExchange();
                } else {
                    answers.send(worker, new Forbidden("no phone of ours"));
                }
            } catch (RuntimeException e) {
                answers.send(worker, e);
            }
        });
    }

    private void serve(HttpServerExchange exchange, PhonePath path) {
        files.find(path, Peer.asker(exchange)).ifPresentOrElse(f -> send(exchange, f), () -> path.imageName()
                .flatMap(firmware::open).ifPresentOrElse(i -> sendImage(exchange, i), () -> {
                    refused(exchange, path);
                    notFound(exchange);
                }));
    }

    /** Where it was a phone's own file: what becomes of others is nobody's delivery. */
    private void refused(HttpServerExchange exchange, PhonePath path) {
        path.ownName().ifPresent(name -> new Transfer(deliveries, clock, Peer.asker(exchange), name, 0, 0, 0)
                .tell(Outcome.REFUSED, 0));
    }

    private void notFound(HttpServerExchange exchange) {
        answers.count(404);
        answers.send(exchange, 404, IoCallback.END_EXCHANGE);
    }

    private void send(HttpServerExchange exchange, ServedFile file) {
        Validators validators = Validators.of(file.content().sha256(), file.lastModified());
        Conditions.Verdict verdict = begin(exchange, validators, file.contentType(), file.content().size());
        file.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        Optional<Transfer> transfer = file.stored().map(stored -> new Transfer(deliveries, clock, Peer.asker(exchange),
                stored.name(), stored.revision(), verdict.span().from(), file.content().size()));
        if (isToBeSent(exchange, verdict)) {
            exchange.getResponseSender().send(file.content().toBuffer()
                    .slice((int) verdict.span().from(), (int) verdict.span().length()),
                    transfer.map(Transfer::callback).orElse(IoCallback.END_EXCHANGE));
        } else if (verdict.status() == 304) {
            transfer.ifPresent(t -> t.tell(Outcome.NOT_MODIFIED, 0));
        }
    }

    private void sendImage(HttpServerExchange exchange, OpenFirmware image) {
        boolean handedOver = false;
        try {
            Validators validators = Validators.of(image.firmware().sha256(), image.firmware().at());
            Conditions.Verdict verdict = begin(exchange, validators, "application/octet-stream", image.firmware().size());
            if (isToBeSent(exchange, verdict)) {
                FileSender sender = new FileSender(exchange, image, verdict.span(), answers, new Transfer(deliveries, clock,
                        Peer.asker(exchange), image.firmware().name(), 0, verdict.span().from(), image.firmware().size()));
                exchange.dispatch(exchange.getIoThread(), sender::start);
                handedOver = true;
            }
        } finally {
            if (!handedOver) {
                IoUtils.safeClose(image.channel());
            }
        }
    }

    /** Writes the header of what the request's conditions make of a file. */
    private static Conditions.Verdict begin(HttpServerExchange exchange, Validators file, String type, long length) {
        boolean get = exchange.getRequestMethod().equals(Methods.GET);
        Conditions.Verdict verdict = Conditions.judge(exchange.getRequestHeaders(), file, length, get);
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.ETAG, file.tag());
        headers.put(Headers.LAST_MODIFIED, file.lastModifiedText());
        headers.put(Headers.ACCEPT_RANGES, "bytes");
        if (verdict.status() == 206) {
            headers.put(Headers.CONTENT_RANGE,
                    "bytes " + verdict.span().from() + "-" + (verdict.span().to() - 1) + "/" + length);
        } else if (verdict.status() == 416) {
            headers.put(Headers.CONTENT_RANGE, "bytes */" + length);
        }
        if (verdict.status() == 200 || verdict.status() == 206) {
            headers.put(Headers.CONTENT_TYPE, type);
            exchange.setStatusCode(verdict.status());
            exchange.setResponseContentLength(verdict.span().length());
        }
        return verdict;
    }

    /** Ends the exchange where the header says it all. */
    private boolean isToBeSent(HttpServerExchange exchange, Conditions.Verdict verdict) {
        boolean ok = verdict.status() == 200 || verdict.status() == 206;
        if (ok && !exchange.getRequestMethod().equals(Methods.HEAD) && verdict.span().length() > 0) {
            return true;
        }
        if (ok || verdict.status() == 304) {
            exchange.setStatusCode(verdict.status());
            exchange.endExchange();
        } else {
            answers.send(exchange, verdict.status(), IoCallback.END_EXCHANGE);
        }
        return false;
    }
}
