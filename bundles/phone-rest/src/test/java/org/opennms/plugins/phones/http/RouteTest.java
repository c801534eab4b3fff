package org.opennms.plugins.phones.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.fleet.PhonePath;

class RouteTest {

    // S-036, S-044
    @ParameterizedTest
    @ValueSource(strings = {"/ipp/dhcpoption160.cfg", "/IPP/DHCPoption160.CFG", "//ipp//dhcpoption160.cfg", "/ipp/dhcpoption160.cfg?x=1",
        "http://10.1.8.23:8080/ipp/dhcpoption160.cfg", "/firmwarefiles;ipp/dhcpoption160.cfg", "/firmwarefiles;/ipp/dhcpoption160.cfg",
        "/firmwarefiles/;ipp/dhcpoption160.cfg", "/;ipp/dhcpoption160.cfg", "/firmwarefiles%3Bipp/dhcpoption160.cfg",
        "/firmwarefiles/430HD.img;ipp/dhcpoption160.cfg", "/ipp/dhcp%6Fption160.cfg", "HTTP://x/ipp/dhcpoption160.cfg#top"})
    void the_boot_file_is_found_however_it_is_asked_for(String target) {
        assertThat(route(target)).contains(file(new PhonePath.Boot("ipp/dhcpoption160.cfg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ipp/region/Demo/00908F06C006.cfg", "/ipp/Tenant/Demo/00908F06C006.cfg",
        "/firmwarefiles;ipp/region/Demo/00908F06C006.cfg", "/ipp//tenant/Demo//00908F06C006.cfg"})
    void a_region_s_file_keeps_the_case_of_its_names(String target) {
        assertThat(route(target)).contains(file(new PhonePath.ZeroTouch("Demo", "00908F06C006.cfg")));
    }

    @Test
    void a_region_may_be_written_in_any_script() {
        assertThat(route("/ipp/region/ACL-Hong%20Kong%20%E9%A6%99%E6%B8%AF/00908f06c006.cfg"))
                .contains(file(new PhonePath.ZeroTouch("ACL-Hong Kong 香港", "00908f06c006.cfg")));
        assertThat(route("/ipp/region/M\u00c3\u00bcnchen/00908f06c006.cfg"))
                .contains(file(new PhonePath.ZeroTouch("München", "00908f06c006.cfg")));
    }

    // P-07
    @Test
    void files_are_found_in_their_folders_and_at_the_root() {
        assertThat(route("/configfiles/00908f06c006.cfg")).contains(file(new PhonePath.Config("00908f06c006.cfg")));
        assertThat(route("/dynamicconfigfiles/x.cfg")).contains(file(new PhonePath.Config("x.cfg")));
        assertThat(route("/00908f06c006.cfg")).contains(file(new PhonePath.Root("00908f06c006.cfg")));
        assertThat(route("/firmwarefiles/430HD.img")).contains(file(new PhonePath.Image("430HD.img")));
        assertThat(route("/430hd.IMG")).contains(file(new PhonePath.Image("430hd.IMG")));
    }

    // audiocodes.md 1.1: phones behind an aggregator are told a base URL of their customer
    @Test
    void a_customers_prefix_leads_to_the_same_files() {
        assertThat(route("/c/7/p/3/ipp/dhcpoption160.cfg")).contains(file(new PhonePath.Boot("ipp/dhcpoption160.cfg")));
        assertThat(route("/c/7/firmwarefiles;ipp/dhcpoption160.cfg")).contains(file(new PhonePath.Boot("ipp/dhcpoption160.cfg")));
        assertThat(route("/c/7/firmwarefiles;c/7/p/3/ipp/dhcpoption160.cfg")).contains(file(new PhonePath.Boot("ipp/dhcpoption160.cfg")));
        assertThat(route("//C//7//P//3//configfiles//00908F06C006.cfg")).contains(file(new PhonePath.Config("00908F06C006.cfg")));
        assertThat(route("/c/7/00908f06c006.cfg")).contains(file(new PhonePath.Root("00908f06c006.cfg")));
        assertThat(route("/c/Acme%20Ltd/p/3/firmwarefiles/430HD.img")).contains(file(new PhonePath.Image("430HD.img")));
        assertThat(route("/c/7/p/3/ipp/tenant/Demo/00908F06C006.cfg")).contains(file(new PhonePath.ZeroTouch("Demo", "00908F06C006.cfg")));
        assertThat(route("/c/7/p/3/ovoc/v1/topology/rejectedEndpoints")).contains(new Route.Rejected());
        assertThat(route("/OVOC/v1/topology/rejectedendpoints")).contains(new Route.Rejected());
        assertThat(List.of("/c/7", "/c/x.cfg", "/c/7/p/3", "/c/7/p/x.cfg", "/c/7/c/7/ipp/dhcpoption160.cfg", "/p/3/x.cfg",
                "/v1/topology/rejectedEndpoints")).allSatisfy(target -> assertThat(route(target)).isEmpty());
        assertThat(Route.customer(Target.parse("/c/Acme%20Ltd/p/3/firmwarefiles/430HD.img"))).contains("Acme Ltd");
        assertThat(Route.customer(Target.parse("/firmwarefiles;c/7/ipp/dhcpoption160.cfg"))).contains("7");
        assertThat(Route.customer(Target.parse("/configfiles/00908f06c006.cfg"))).isEmpty();
    }

    // S-014
    @ParameterizedTest
    @ValueSource(strings = {"/rest/v1/ipphoneMgrStatus/keep-alive", "/REST/V1/IPPhoneMgrStatus/Keep-Alive",
        "/c/7/p/3/rest/v1/ipphoneMgrStatus/keep-alive", "//rest//v1//ipphoneMgrStatus//keep-alive/",
        "/rest/v1/ipphoneMgrStatus/keep-alive;jsessionid=1", "http://x:8081/rest/v1/ipphoneMgrStatus/keep-alive?a=b"})
    void a_keep_alive_is_known_by_the_end_of_its_path(String target) {
        assertThat(route(target)).contains(new Route.Rest(Route.Service.KEEP_ALIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ipp", "/ipp/", "/firmwarefiles", "/firmwarefiles/", "/configfiles", "/x", "/etc/passwd", "http://x",
        "/configfiles/430HD.img", "/firmwarefiles/x.cfg", "/firmwarefiles/a/430HD.img", "/rest/v1/ipphoneMgrStatus",
        "/rest/v1/ipphoneMgrStatus/keep-alive/x", "/ipp/index.html", "/;", "/firmwarefiles;"})
    void what_is_not_served_leads_nowhere(String target) {
        assertThat(route(target)).isEmpty();
    }

    //
    @ParameterizedTest
    @ValueSource(strings = {"/configfiles/../etc/passwd.cfg", "/..", "/configfiles/..;/x.cfg", "/configfiles/%2e%2e/x.cfg",
        "/configfiles/%2E%2E%2Fx.cfg", "/configfiles/..%5cx.cfg", "/configfiles/..\\x.cfg", "/configfiles/%252e%252e/x.cfg",
        "/configfiles/x%00.cfg", "/configfiles/x%0a.cfg", "/configfiles/%c0%ae%c0%ae/x.cfg", "/configfiles/%", "/configfiles/%zz.cfg",
        "/configfiles/%1", "/firmwarefiles;../x.cfg", "/./x.cfg", "x.cfg", "", "*", "/\u0001.cfg", "/%ff.cfg", "/\u007f.cfg"})
    void a_target_that_hides_something_is_refused(String target) {
        assertThatThrownBy(() -> Target.parse(target)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_target_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> Target.parse("/" + "x".repeat(3_000))).isInstanceOf(Invalid.class);
    }

    private static Route file(PhonePath path) {
        return new Route.File(path);
    }

    private static Optional<Route> route(String target) {
        return Route.of(Target.parse(target));
    }
}
