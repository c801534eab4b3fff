package org.opennms.plugins.phones.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.SecurityContext;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.error.Forbidden;

class GuardTest {

    private static final Map<String, String> OURS = Map.of("X-Phones-Request", "1", "Host", "phones:8443");

    private static SecurityContext caller(String... roles) {
        Set<String> held = Set.of(roles);
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return () -> "anna";
            }

            @Override
            public boolean isUserInRole(String role) {
                return held.contains(role);
            }

            @Override
            public boolean isSecure() {
                return true;
            }

            @Override
            public String getAuthenticationScheme() {
                return BASIC_AUTH;
            }
        };
    }

    /** Of these interfaces the guard asks one method each. */
    private static <T> T answering(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (p, m, a) -> answer.apply(a)));
    }

    private static void admit(String method, Map<String, String> headers, String... roles) {
        Guard.admit(caller(roles), answering(HttpHeaders.class, a -> headers.get(a[0])),
                answering(Request.class, a -> method));
    }

    @Test
    void readers_look_and_do_not_change() { // S-025
        assertThatCode(() -> admit("GET", Map.of(), "ROLE_USER")).doesNotThrowAnyException();
        assertThatCode(() -> admit("GET", Map.of(), "ROLE_READONLY")).doesNotThrowAnyException();
        assertThatThrownBy(() -> admit("POST", OURS, "ROLE_USER")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> admit("GET", Map.of(), "ROLE_MOBILE")).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_write_says_that_no_foreign_page_made_a_browser_send_it() {
        assertThatCode(() -> admit("DELETE", OURS, "ROLE_REST")).doesNotThrowAnyException();
        assertThatThrownBy(() -> admit("DELETE", Map.of(), "ROLE_ADMIN")).isInstanceOf(Forbidden.class);
        for (String origin : new String[] {"https://evil.example.org", "null", "https://phones", "https://phones:8443.evil",
            "http://phones:8443"}) {
            assertThatThrownBy(() -> admit("PUT", Map.of("X-Phones-Request", "1", "Host", "phones:8443", "Origin", origin),
                    "ROLE_ADMIN")).as(origin).isInstanceOf(Forbidden.class);
        }
        assertThatCode(() -> admit("PUT", Map.of("X-Phones-Request", "1", "Host", "phones:8443", "Origin",
                "https://phones:8443"), "ROLE_ADMIN")).doesNotThrowAnyException();
    }

    @Test
    void settings_are_for_administrators_alone() {
        assertThat(Guard.administrator(caller("ROLE_ADMIN")).name()).isEqualTo("anna");
        assertThat(Guard.operator(caller("ROLE_REST")).name()).isEqualTo("anna");
        assertThatThrownBy(() -> Guard.administrator(caller("ROLE_REST"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Guard.operator(caller("ROLE_USER"))).isInstanceOf(Forbidden.class);
    }
}
