package org.opennms.plugins.phones.host;

import java.util.List;

/** The hosts that are tried: which Karaf, and what else of JAX-RS lives in it. */
enum HostKind {

    /** OpenNMS 33 to 35. */
    KARAF_4_3("apache-karaf-4.3.10", List.of("org.apache.felix.org.apache.felix.http.servlet-api",
            "org.apache.felix.org.apache.felix.http.jetty", "com.eclipsesource.jaxrs.jersey-min", "com.eclipsesource.jaxrs.publisher")),

    /** OpenNMS 37. */
    KARAF_4_4("apache-karaf-4.4.10", List.of("org.apache.felix.org.apache.felix.http.servlet-api",
            "org.apache.felix.org.apache.felix.http.jetty",
            "org.apache.aries.spec.org.apache.aries.javax.jax.rs-api", "org.codehaus.woodstox.stax2-api",
            "com.fasterxml.woodstox.woodstox-core", "org.apache.ws.xmlschema.xmlschema-core", "org.apache.cxf.cxf-core",
            "org.apache.cxf.cxf-rt-security", "org.apache.cxf.cxf-rt-transports-http", "org.apache.cxf.cxf-rt-frontend-jaxrs",
            "org.apache.cxf.cxf-rt-rs-client", "org.apache.cxf.cxf-rt-rs-sse",
            "org.apache.servicemix.bundles.org.apache.servicemix.bundles.jaxb-runtime", "org.osgi.org.osgi.util.function",
            "org.osgi.org.osgi.util.promise", "org.osgi.org.osgi.service.jaxrs",
            "org.apache.aries.component-dsl.org.apache.aries.component-dsl.component-dsl",
            "org.apache.aries.jax.rs.org.apache.aries.jax.rs.whiteboard")),

    /** One that nobody has brought JAX-RS to. */
    WITHOUT_JAX_RS("apache-karaf-4.4.10", List.of());

    final String folder;
    /** What publishes resources there, too; by file name without its ending. */
    final List<String> jaxRsOfOthers;

    HostKind(String folder, List<String> jaxRsOfOthers) {
        this.folder = folder;
        this.jaxRsOfOthers = jaxRsOfOthers;
    }
}
