package org.opennms.plugins.phones.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.exchange.ImportOptions;
import org.opennms.plugins.phones.api.exchange.UploadInfo;
import org.opennms.plugins.phones.api.fleet.UserQuery;
import org.opennms.plugins.phones.api.fleet.UserQuery.Order;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;

class SqlUsersTest extends StoreTest {

    private static final UserQuery ALL = UserQuery.all(10);

    private static PhoneUser user(String name, String displayName, String region) {
        return new PhoneUser(new UserName(name), Optional.of(displayName).filter(d -> !d.isEmpty()),
                Optional.of(new Secret("of " + name)), Optional.of(region).filter(r -> !r.isEmpty()).map(RegionName::new));
    }

    private List<String> names(UserQuery query) {
        List<PhoneUser> found = store.read(tx -> tx.users().list(query));
        long counted = store.read(tx -> tx.users().count(query, 100));
        assertThat(counted).isEqualTo(found.size());
        return found.stream().map(u -> u.name().text()).toList();
    }

    @DatabaseTest
    void many_users_are_saved_and_read_together() {
        PhoneUser jane = user("jane", "Jane", "Berlin");
        PhoneUser bare = new PhoneUser(new UserName("bare"), Optional.empty(), Optional.empty(), Optional.empty());
        change(tx -> tx.users().save(List.of(jane, bare)));
        PhoneUser later = user("jane", "Jane Ö", "Paris");

        change(tx -> tx.users().save(List.of(bare, later)));

        Map<UserName, PhoneUser> found = store.read(tx -> tx.users().findAll(List.of(jane.name(), bare.name(), new UserName("x"))));
        assertThat(found).containsOnly(Map.entry(jane.name(), later), Map.entry(bare.name(), bare));
    }

    @DatabaseTest
    void users_are_found_by_parts_of_their_names_in_any_case() { // S-058
        change(tx -> tx.users().save(List.of(user("jane", "Jane Öl", ""), user("bob", "Bob", ""), user("100_1", "100%", ""))));

        assertThat(names(text("AN"))).containsExactly("jane");
        assertThat(names(text("ö"))).containsExactly("jane");
        assertThat(names(text("%"))).containsExactly("100_1");
        assertThat(names(text("nobody"))).isEmpty();
    }

    private static UserQuery text(String text) {
        return new UserQuery(Optional.of(text), Optional.empty(), Optional.empty(), Order.NAME, false, 0, 10);
    }

    @DatabaseTest
    void users_are_sorted_and_paged_as_asked() {
        change(tx -> tx.users().save(List.of(user("B", "x", "Paris"), user("a", "Z", "Berlin"), user("c", "y", ""))));

        assertThat(names(ALL)).containsExactly("a", "B", "c");
        assertThat(names(sorted(Order.DISPLAY_NAME, false, 0))).containsExactly("B", "c", "a");
        assertThat(names(sorted(Order.REGION, true, 0))).containsExactly("B", "a", "c");
        List<PhoneUser> page = store.read(tx -> tx.users().list(sorted(Order.NAME, false, 2)));
        assertThat(page).extracting(u -> u.name().text()).containsExactly("c");
        long counted = store.read(tx -> tx.users().count(ALL, 2));
        assertThat(counted).isEqualTo(2);
    }

    private static UserQuery sorted(Order order, boolean descending, long offset) {
        return new UserQuery(Optional.empty(), Optional.empty(), Optional.empty(), order, descending, offset, 10);
    }

    @DatabaseTest
    void users_are_filtered_by_region_and_by_whether_several_phones_carry_them() { // S-056
        PhoneUser shared = user("shared", "", "Berlin");
        PhoneUser single = user("single", "", "Berlin");
        change(tx -> {
            tx.users().save(List.of(shared, single, user("elsewhere", "", "Paris")));
            tx.phones().save(List.of(of(1, shared), of(2, shared), of(3, single)));
        });

        assertThat(names(filtered("BERLIN", Optional.empty()))).containsExactly("shared", "single");
        assertThat(names(filtered("Berlin", Optional.of(true)))).containsExactly("shared");
        assertThat(names(filtered("Berlin", Optional.of(false)))).containsExactly("single");
        List<Phone> phones = store.read(tx -> tx.phones().ofUsers(List.of(shared.name(), new UserName("x"))));
        assertThat(phones).containsExactly(of(1, shared), of(2, shared));
    }

    private static Phone of(int number, PhoneUser user) {
        return pending(number, "10.1.2.3").approvedIn(Optional.empty(), Optional.of(user.name()));
    }

    private static UserQuery filtered(String region, Optional<Boolean> several) {
        return new UserQuery(Optional.empty(), Optional.of(new RegionName(region)), several, Order.NAME, false, 0, 10);
    }

    @DatabaseTest
    void uploads_are_sealed_and_go_when_they_are_old() {
        UploadInfo upload = new UploadInfo(0, NOW, ANNA, "users.csv", 3, new ImportOptions(true, false, true),
                UploadInfo.State.CHECKED, "");
        Content content = Content.of("abc", StandardCharsets.UTF_8);
        UploadInfo first = store.write(tx -> tx.uploads().add(upload, content));
        UploadInfo second = store.write(tx -> tx.uploads().add(upload, content));
        change(tx -> tx.uploads().applied(first.id(), "1 new"));
        restart();

        List<UploadInfo> all = store.read(tx -> tx.uploads().list(10));
        assertThat(all).containsExactly(second, new UploadInfo(first.id(), NOW, ANNA, "users.csv", 3,
                new ImportOptions(true, false, true), UploadInfo.State.APPLIED, "1 new"));
        Optional<Content> kept = store.read(tx -> tx.uploads().content(first.id()));
        assertThat(kept).contains(content);
        boolean deleted = store.write(tx -> tx.uploads().delete(second.id()));
        assertThat(deleted).isTrue();
        int forgotten = store.write(tx -> tx.uploads().forgetBefore(NOW) + 10 * tx.uploads().forgetBefore(NOW.plusSeconds(1)));
        assertThat(forgotten).isEqualTo(10);
        Optional<UploadInfo> gone = store.read(tx -> tx.uploads().find(first.id()));
        assertThat(gone).isEmpty();
    }
}
