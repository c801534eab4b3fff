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
        if (advertisedUrl.isBlank()) {
            host = advertisedHost.isBlank() ? ownHost() : unbracketed(advertisedHost.strip());
            List<Integer> ports = ports(httpPorts);
            files = url("http", host, ports.get(0), "/");
            reports = url("http", host, ports.get(Math.min(1, ports.size() - 1)), "/");
        } else {
            URI uri = uri(advertisedUrl.strip());
            host = unbracketed(uri.getHost());
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int usual = scheme.equals("https") ? 443 : 80;
            files = url(scheme, host, uri.getPort() < 0 ? usual : uri.getPort(), uri.getRawPath());
            reports = files;
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

    private static URI uri(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && uri.getScheme() != null && uri.getScheme().matches("(?i)https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Invalid("setting advertisedUrl: '" + text + "' is no URL; write http://phones.example.org:8080/", e);
        }
        throw new Invalid("setting advertisedUrl: '" + text + "' is no http or https URL with a host;"
                + " write http://phones.example.org:8080/");
    }

    private static List<Integer> ports(String text) {
        try {
            List<Integer> ports = Arrays.stream(text.split(",")).map(String::strip).filter(p -> !p.isEmpty())
                    .map(Integer::valueOf).toList();
            if (!ports.isEmpty()) {
                return ports;
            }
        } catch (NumberFormatException e) {
            throw new Invalid("setting httpPorts: '" + text + "' is no list of ports; write 8080,8081", e);
        }
        throw new Invalid("setting httpPorts names no port; write 8080,8081");
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
