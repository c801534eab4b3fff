package org.opennms.plugins.phones.standins;

import java.util.Hashtable;
import java.util.Map;

import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Application;

import org.osgi.framework.BundleContext;

/** What a host with JAX-RS has for plugins' resources: an application at /rest, and a login before it. */
final class HostRest {

    private HostRest() { }

    static void offer(BundleContext context) {
        context.registerService(Application.class, new Application(), new Hashtable<>(Map.of(
                "osgi.jaxrs.name", "rest", "osgi.jaxrs.application.base", "/rest")));
        context.registerService(ContainerRequestFilter.class, new HostLogin(), new Hashtable<>(Map.of(
                "osgi.jaxrs.extension", "true", "osgi.jaxrs.name", "login",
                "osgi.jaxrs.application.select", "(osgi.jaxrs.application.base=/rest)")));
    }
}
