package org.opennms.plugins.phones.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class PostgresServerTest {

    @Test
    void what_was_committed_is_there_after_a_kill() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            server.createDatabase("ours");
            server.sqlIn("ours", "CREATE TABLE t AS SELECT 7 AS a, 'x' AS b");

            server.killHard();
            assertThatThrownBy(() -> server.sql("SELECT 1")).isInstanceOf(IOException.class).hasMessageContaining("refused");
            server.restart();

            assertThat(server.sqlIn("ours", "SELECT a, b FROM t")).containsExactly("7\tx");
            assertThat(server.setting("fsync")).isEqualTo("on");
            assertThat(server.setting("synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void a_promoted_standby_has_what_was_committed() throws Exception {
        try (PostgresServer primary = PostgresServer.start(); PostgresServer standby = primary.standby()) {
            primary.createDatabase("ours");
            primary.sqlIn("ours", "CREATE TABLE t AS SELECT 7 AS a");
            assertThat(primary.sql("SELECT sync_state FROM pg_stat_replication")).containsExactly("sync");

            primary.killHard();
            standby.promote();

            assertThat(standby.sqlIn("ours", "SELECT a FROM t")).containsExactly("7");
            standby.sqlIn("ours", "INSERT INTO t VALUES (8)");
        }
    }
}
