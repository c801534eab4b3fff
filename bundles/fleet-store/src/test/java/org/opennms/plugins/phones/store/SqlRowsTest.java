package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.firmware.Firmware;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Operator;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.JournalRows.FeedEntry;
import org.opennms.plugins.phones.api.store.JournalRows.FeedSpan;

class SqlRowsTest extends StoreTest {

    @DatabaseTest
    void users_come_back_with_their_passwords() {
        PhoneUser jane = new PhoneUser(new UserName("jane"), Optional.of("Jane Ö"), Optional.of(new Secret("pä$$#1")),
                Optional.of(new RegionName("Berlin")));
        PhoneUser bare = new PhoneUser(new UserName("anna"), Optional.empty(), Optional.empty(), Optional.empty());

        change(tx -> {
            tx.users().save(jane);
            tx.users().save(bare);
        });
        restart();

        List<PhoneUser> all = store.read(tx -> tx.users().list(Optional.empty(), 10));
        List<PhoneUser> rest = store.read(tx -> tx.users().list(Optional.of(bare.name()), 10));
        assertThat(all).containsExactly(bare, jane);
        assertThat(rest).containsExactly(jane);
        boolean deleted = store.write(tx -> tx.users().delete(jane.name()));
        boolean again = store.write(tx -> tx.users().delete(jane.name()));
        assertThat(deleted).isTrue();
        assertThat(again).isFalse();
    }

    @DatabaseTest
    void regions_are_found_in_any_case_and_keep_their_first_spelling() {
        change(tx -> {
            tx.regions().save(new Region(new RegionName("Köln"), Optional.empty()));
            tx.regions().save(new Region(new RegionName("KÖLN"), Optional.of("on the Rhine")));
            Optional<RegionName> same = Optional.of(new RegionName("kÖln"));
            tx.users().save(new PhoneUser(new UserName("jane"), Optional.empty(), Optional.empty(), same));
            tx.phones().save(List.of(pending(1, "10.1.2.3").approvedIn(same, Optional.empty())));
        });

        store.read(tx -> {
            assertThat(tx.regions().list())
                    .containsExactly(new Region(new RegionName("Köln"), Optional.of("on the Rhine")));
            assertThat(tx.regions().find(new RegionName("köln"))).isPresent();
            assertThat(tx.regions().usage(new RegionName("KÖLN"))).isEqualTo(2);
            return null;
        });
    }

    @DatabaseTest
    void commands_are_open_until_done_or_expired() {
        Command first = store.write(tx -> tx.commands().save(new Command(0, MAC, "set", Map.of("a", "1"),
                Command.State.WAITING, NOW, NOW.plusSeconds(10), Optional.empty(), Optional.empty(), ANNA)));
        Command second = store.write(tx -> tx.commands().save(
                Command.waiting(MAC, Command.RESTART, NOW.plusSeconds(1), NOW.plusSeconds(99), ANNA)));
        Command sent = store.write(tx -> tx.commands().save(second.sentAt(NOW)));

        assertThat(openCommands()).containsExactly(first, sent);
        int expired = store.write(tx -> tx.commands().expire(NOW.plusSeconds(10)));
        assertThat(expired).isEqualTo(1);
        assertThat(openCommands()).containsExactly(sent);
        Command done = store.write(tx -> tx.commands().save(sent.doneAt(NOW)));
        assertThat(openCommands()).isEmpty();
        List<Command> all = store.read(tx -> tx.commands().list(Optional.of(MAC), 10));
        assertThat(all).hasSize(2).first().isEqualTo(done);
        int forgotten = store.write(tx -> tx.commands().forgetClosedBefore(NOW.plusMillis(1)));
        assertThat(forgotten).isEqualTo(1);
    }

    private List<Command> openCommands() {
        return store.read(tx -> tx.commands().open(List.of(MAC, mac(5))));
    }

    @DatabaseTest
    void templates_and_placeholders_come_back() {
        Template template = new Template(MODEL, "mine", "", Template.Engine.VELOCITY, "a=##$1$x$*#06#\r\n", true);
        PlaceholderScope model = new PlaceholderScope(PlaceholderScope.Kind.MODEL, MODEL.text());
        Placeholder plain = new Placeholder(PlaceholderScope.SYSTEM, "ntp", "10.0.0.1", "time", false);
        Placeholder secret = new Placeholder(model, "admin/password", "s3cret", "", true);
        change(tx -> {
            tx.config().save(template);
            tx.config().save(plain);
            tx.config().save(new Placeholder(model, "admin/password", "was plain", "", false));
            tx.config().save(secret);
        });

        store.read(tx -> {
            assertThat(tx.config().template(MODEL)).contains(template);
            assertThat(tx.config().templates()).containsExactly(template);
            assertThat(tx.config().placeholders(PlaceholderScope.SYSTEM)).containsOnly(Map.entry("ntp", plain));
            assertThat(tx.config().placeholders(model)).containsOnly(Map.entry("admin/password", secret));
            return null;
        });
        boolean deleted = store.write(tx -> tx.config().deletePlaceholder(model, "admin/password")
                && tx.config().deleteTemplate(MODEL));
        assertThat(deleted).isTrue();
    }

    @DatabaseTest
    void shipped_defaults_are_never_stored() {
        PlaceholderScope shipped = new PlaceholderScope(PlaceholderScope.Kind.DEFAULT, "");

        assertThatThrownBy(() -> change(tx -> tx.config().save(new Placeholder(shipped, "ntp", "x", "", false))))
                .isInstanceOf(Invalid.class);
    }

    @DatabaseTest
    void firmware_is_found_in_any_case() {
        Firmware firmware = new Firmware("430HD.img", Optional.of("430HD"), Optional.empty(), "ab".repeat(32),
                15_000_000_000L, NOW, ANNA);

        change(tx -> tx.firmware().save(firmware));

        Optional<Firmware> found = store.read(tx -> tx.firmware().find("430hd.IMG"));
        List<Firmware> all = store.read(tx -> tx.firmware().list());
        boolean deleted = store.write(tx -> tx.firmware().delete("430HD.IMG"));
        assertThat(found).contains(firmware);
        assertThat(all).containsExactly(firmware);
        assertThat(deleted).isTrue();
    }

    @DatabaseTest
    void activities_are_newest_first_and_age_away() {
        change(tx -> {
            tx.journal().record(Activity.of(NOW, Operator.ITSELF, "phone approved", MAC, "in Berlin"));
            tx.journal().record(Activity.of(NOW.minusSeconds(5), ANNA, "region added", "Berlin"));
        });

        List<Activity> all = store.read(tx -> tx.journal().activities(Optional.empty(), 10));
        List<Activity> ofPhone = store.read(tx -> tx.journal().activities(Optional.of(MAC), 10));
        assertThat(all).extracting(Activity::what).containsExactly("region added", "phone approved");
        List<Activity> byPeople = store.read(tx -> tx.journal().activities(false, 10));
        List<Activity> byItself = store.read(tx -> tx.journal().activities(true, 10));
        assertThat(byPeople).extracting(Activity::what).containsExactly("region added");
        assertThat(byItself).extracting(Activity::what).containsExactly("phone approved");
        assertThat(ofPhone).containsExactly(
                new Activity(1, NOW, Operator.ITSELF, "phone approved", Optional.of(MAC), "in Berlin", Optional.empty(),
                        Optional.empty()));
        int forgotten = store.write(tx -> tx.journal().forgetActivitiesBefore(NOW));
        assertThat(forgotten).isEqualTo(1);
    }

    @DatabaseTest
    void feed_cursors_are_never_used_again() {
        change(tx -> {
            tx.journal().changed("phone", "a", NOW);
            tx.journal().changed("phone", "b", NOW);
        });
        int forgotten = store.write(tx -> tx.journal().forgetFeedBefore(NOW.plusSeconds(1)));
        restart();

        FeedSpan between = store.read(tx -> tx.journal().feedSpan());
        change(tx -> tx.journal().changed("alarm", "c", NOW));

        List<FeedEntry> feed = store.read(tx -> tx.journal().feed(0, 10));
        List<FeedEntry> after = store.read(tx -> tx.journal().feed(3, 10));
        assertThat(forgotten).isEqualTo(1);
        assertThat(between).isEqualTo(new FeedSpan(2, 2));
        assertThat(feed).containsExactly(new FeedEntry(2, NOW, "phone", "b"), new FeedEntry(3, NOW, "alarm", "c"));
        assertThat(after).isEmpty();
    }

    @DatabaseTest
    void times_beyond_the_stored_range_still_compare_rightly() {
        change(tx -> tx.journal().changed("phone", "a", NOW));
        change(tx -> tx.journal().changed("phone", "b", NOW));

        int none = store.write(tx -> tx.journal().forgetFeedBefore(Instant.MIN));
        int all = store.write(tx -> tx.journal().forgetFeedBefore(Instant.MAX));

        assertThat(none).isZero();
        assertThat(all).isEqualTo(1);
        assertThat(Columns.nanosToInstant(Columns.nanos(NOW))).isEqualTo(NOW);
        assertThat(Columns.nanosToInstant(Columns.nanos(Instant.parse("1677-09-21T00:12:43.145224192Z"))))
                .isEqualTo("1677-09-21T00:12:43.145224192Z");
    }

    @DatabaseTest
    void settings_are_replaced() {
        change(tx -> tx.settings().put("a", "1"));
        change(tx -> tx.settings().put("a", "2"));

        Optional<String> value = store.read(tx -> tx.settings().get("a"));
        Optional<String> other = store.read(tx -> tx.settings().get("b"));
        assertThat(value).contains("2");
        assertThat(other).isEmpty();
    }
}
