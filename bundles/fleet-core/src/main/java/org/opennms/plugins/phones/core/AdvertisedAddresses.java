package org.opennms.plugins.phones.core;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.Advertised;

/** The addresses phones are told, from the settings; without any, this machine's first IPv4 address. */
public final class AdvertisedAddresses implements Advertised {

    private final String host;
    private final String files;
    private final String reports;

    /**
     * @param advertisedUrl where set, all URLs begin with it: a proxy stands in front of us
     * @param httpPorts     the first serves files, the second (where there is one) takes reports
     */
    public AdvertisedAddresses(String advertisedHost, String advertisedUrl, String httpPorts) {
        Optional<URI> proxy = FleetSettings.read("advertisedUrl", advertisedUrl, "", AdvertisedAddresses::uri);
        if (proxy.isPresent()) {
            URI uri = proxy.get();
            host = unbracketed(uri.getHost());
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int usual = scheme.equals("https") ? 443 : 80;
            files = url(scheme, host, uri.getPort() < 0 ? usual : uri.getPort(), uri.getRawPath());
            reports = files;
        } else {
            host = advertisedHost.isBlank() ? ownHost() : unbracketed(advertisedHost.strip());
            List<Integer> ports = FleetSettings.read("httpPorts", httpPorts, "8080,8081", AdvertisedAddresses::ports);
            files = url("http", host, ports.get(0), "/");
            reports = url("http", host, ports.get(Math.min(1, ports.size() - 1)), "/");
        }
    }

    @Override
    public String files() {
        return files;
    }

    @Override
    public String reports() {
        return reports;
    }

    @Override
    public String host() {
        return host;
    }

    private static String url(String scheme, String host, int port, String path) {
        String literal = host.contains(":") ? "[" + host + "]" : host;
        String slash = path == null || !path.endsWith("/") ? "/" : "";
        return scheme + "://" + literal + ":" + port + (path == null ? "" : path) + slash;
    }

    private static Optional<URI> uri(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        URI uri = URI.create(text);
        if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("(?i)https?")) {
            throw new Invalid("an http or https URL with a host is expected: http://phones.example.org:8080/");
        }
        return Optional.of(uri);
    }

    private static List<Integer> ports(String text) {
        List<Integer> ports = Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty())
                .map(Integer::valueOf).toList();
        if (ports.isEmpty() || ports.stream().anyMatch(port -> port < 1 || port > 65_535)) {
            throw new Invalid("a list of ports is expected: 8080,8081");
        }
        return ports;
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static String ownHost() {
        try {
            Optional<String> address = NetworkInterface.networkInterfaces()
                    .filter(AdvertisedAddresses::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress() && !a.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress).findFirst();
            return address.isPresent() ? address.get() : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            // No network and no name of our own: phones on this very machine can still be served.
            return "localhost";
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            // It went away while we looked: not up.
            return false;
        }
    }
}
