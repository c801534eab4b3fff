package org.opennms.plugins.phones.simulator;

/** An HTTP address as a phone takes it apart. Not a java.net.URI: phones are handed {@code ;} and {@code <MAC>} too. */
record Url(String host, int port, String path) {

    private static final String SCHEME = "http://";

    static Url parse(String text) {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new IllegalArgumentException("not an http:// address: '" + text + "'");
        }
        int slash = text.indexOf('/', SCHEME.length());
        String authority = slash < 0 ? text.substring(SCHEME.length()) : text.substring(SCHEME.length(), slash);
        String path = slash < 0 ? "/" : text.substring(slash);
        int colon = authority.indexOf(':', authority.indexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host in '" + text + "'");
        }
        return new Url(host, colon < 0 ? 80 : port(authority.substring(colon + 1), text), path);
    }

    private static int port(String digits, String text) {
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > 65_535 || Integer.parseInt(digits) == 0) {
            throw new IllegalArgumentException("no port in '" + text + "'");
        }
        return Integer.parseInt(digits);
    }

    /** A file below this address; a whole address stays what it is. */
    Url file(String name) {
        if (name.contains("://")) {
            return parse(name);
        }
        String directory = path.endsWith("/") ? path : path + "/";
        return new Url(host, port, directory + (name.startsWith("/") ? name.substring(1) : name));
    }

    /** The same server, another path. */
    Url at(String otherPath) {
        return new Url(host, port, otherPath);
    }

    boolean sameServer(Url other) {
        return port == other.port && host.equals(other.host);
    }

    /** For a Host header: phones leave the port of plain HTTP away. */
    String authority() {
        return port == 80 ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return SCHEME + authority() + path;
    }
}
