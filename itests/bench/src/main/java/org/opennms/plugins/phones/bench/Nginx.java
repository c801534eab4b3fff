package org.opennms.plugins.phones.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's nginx, unpacked and not installed, as plain a file server as it can be: sendfile, no log. */
final class Nginx {

    private Nginx() { }

    /** Serves the files of a directory. */
    static Child start(Setup setup, Path scratch, Path files, int port) throws IOException, InterruptedException {
        Path unpacked = setup.fetched("servers");
        Child.run("fetch-servers", List.of("itests/fetch-servers", unpacked.toString(), "nginx"), Map.of(),
                setup.checkout(), 300);
        Path directory = Files.createDirectories(scratch.resolve("nginx"));
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                master_process on;
                user root;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log warn;
                events { worker_connections 4096; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    default_type application/octet-stream;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server { listen 127.0.0.1:%2$d backlog=1024; root %3$s; }
                }
                """.formatted(directory, port, files));
        Child child = Child.start("nginx", List.of(unpacked.resolve("usr/sbin/nginx").toString(), "-p", directory.toString(),
                "-c", configuration.toString()), Map.of(), directory, directory.resolve("console"));
        child.awaitReady(30, () -> answers(port));
        return child;
    }

    private static boolean answers(int port) {
        try {
            return ((HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/none").toURL().openConnection())
                    .getResponseCode() == 404;
        } catch (IOException e) {
            return false;
        }
    }
}
