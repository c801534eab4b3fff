package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;

class LeasedTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_750_000_000);
    private static final IpAddress ADDRESS = new IpAddress("10.0.0.5");

    @Test
    void dnsmasq_says_until_when_a_lease_holds() {
        assertThat(read("1750000001 00:1b:4f:aa:bb:cc 10.0.0.5 AVBaabbcc 01:00:1b:4f:aa:bb:cc\n")).containsEntry(ADDRESS, mac("001b4faabbcc"));
        assertThat(read("0 00:1b:4f:aa:bb:cc 10.0.0.5 * *\n")).containsEntry(ADDRESS, mac("001b4faabbcc"));
        assertThat(read("1750000000 00:1b:4f:aa:bb:cc 10.0.0.5 * *\n")).isEmpty();
    }

    @Test
    void kea_writes_each_change_at_the_end_and_the_last_holds() {
        String head = "address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context,pool_id\n";
        String first = "10.0.0.5,00:1b:4f:aa:bb:cc,01:00,3600,1750003600,1,0,0,avb,0,,0\n";

        assertThat(read(head + first)).containsEntry(ADDRESS, mac("001b4faabbcc"));
        assertThat(read(head + first + "10.0.0.5,00:1b:4f:00:00:01,,3600,1750003600,1,0,0,,0,\n")).containsEntry(ADDRESS, mac("001b4f000001"));
        assertThat(read(head + first + "10.0.0.5,00:1b:4f:aa:bb:cc,01:00,3600,1750003600,1,0,0,avb,2,,0\n")).isEmpty();
    }

    @Test
    void isc_dhcpd_writes_blocks_of_which_active_ones_hold() {
        String block = "lease 10.0.0.5 {\n  starts 4 2025/06/12 10:00:00;\n  binding state %s;\n  next binding state free;\n"
                + "  hardware ethernet 00:1b:4f:aa:bb:cc;\n  client-hostname \"AVBaabbcc\";\n}\n";

        assertThat(read(String.format(block, "active"))).containsEntry(ADDRESS, mac("001b4faabbcc"));
        assertThat(read(String.format(block, "active") + String.format(block, "free"))).isEmpty();
    }

    @Test
    void the_kernels_table_has_entries_that_are_not_complete() {
        String head = "IP address       HW type     Flags       HW address            Mask     Device\n";

        assertThat(read(head + "10.0.0.5         0x1         0x2         00:1b:4f:aa:bb:cc     *        eth0\n"
                + "10.0.0.6         0x1         0x0         00:00:00:00:00:00     *        eth0\n")).containsOnlyKeys(ADDRESS);
    }

    @Test
    void what_is_no_lease_is_read_past() {
        assertThat(read("\n# comment\nduid 00:01\n0 00:1b:4f:aa:bb:cc 999.0.0.5 * *\n0 ff:ff:ff:ff:ff:ff 10.0.0.5 * *\n}\nlease {\n")).isEmpty();
    }

    private static Map<IpAddress, MacAddress> read(String text) {
        return Leased.read(text.lines(), NOW);
    }

    private static MacAddress mac(String digits) {
        return new MacAddress(digits);
    }
}
