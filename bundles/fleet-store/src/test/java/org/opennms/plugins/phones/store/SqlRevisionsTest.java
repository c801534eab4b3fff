package org.opennms.plugins.phones.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.opennms.plugins.phones.api.config.ConfigFile;
import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.FileInfo;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.store.FileQuery;
import org.opennms.plugins.phones.api.store.Revision.Topic;
import org.opennms.plugins.phones.api.store.Revision;
import org.opennms.plugins.phones.api.store.States;
import org.opennms.plugins.phones.api.store.Tx;

class SqlRevisionsTest extends StoreTest {

    private static final Region BERLIN = new Region(new RegionName("Berlin"), Optional.empty());
    private static final PlaceholderScope OF_PHONE = new PlaceholderScope(PlaceholderScope.Kind.PHONE, MAC.digits());

    private long change(Instant at, Consumer<Tx> work) {
        return store.write(tx -> {
            long number = tx.changes().begin(at, ANNA, "something done", "why").id();
            work.accept(tx);
            return number;
        });
    }

    private static PhoneUser jane(String password) {
        return new PhoneUser(new UserName("jane"), Optional.of("Jane"), Optional.of(new Secret(password)), Optional.empty());
    }

    private List<Revision> history(Topic topic, String entity) {
        return store.read(tx -> tx.revisions().history(topic, entity, 10));
    }

    @DatabaseTest
    void every_kind_of_thing_is_kept_under_the_number_of_its_change() { // N-03
        Template template = new Template(MODEL, "430HD", "", Template.Engine.PLAIN, "<x/>", true);
        Placeholder secret = new Placeholder(OF_PHONE, "Pin", "0815", "", true);
        CustomModel lobby = new CustomModel(new PhoneModel("Lobby_430HD"), MODEL, "430HD", "in the lobby");
        Phone phone = pending(1, "10.1.2.3").approvedIn(Optional.of(BERLIN.name()), Optional.of(new UserName("jane")));
        long number = change(NOW, tx -> {
            tx.regions().save(BERLIN);
            tx.users().save(jane("one"));
            tx.phones().save(List.of(phone));
            tx.config().save(template);
            tx.config().save(secret);
            tx.models().save(lobby);
        });
        restart();

        List<Revision> touched = store.read(tx -> tx.revisions().of(number, Optional.empty(), 10));
        assertThat(touched).extracting(Revision::topic)
                .containsExactly(Topic.MODEL, Topic.PHONE, Topic.PLACEHOLDER, Topic.REGION, Topic.TEMPLATE, Topic.USER);
        Map<Topic, Map<String, String>> states = new EnumMap<>(Topic.class);
        touched.forEach(revision -> states.put(revision.topic(), revision.state().orElseThrow()));
        assertThat(States.user("jane", states.get(Topic.USER))).isEqualTo(jane("one"));
        assertThat(States.onto(pending(1, "10.1.2.3"), states.get(Topic.PHONE)).user()).contains(new UserName("jane"));
        assertThat(States.template(MODEL.text(), states.get(Topic.TEMPLATE))).isEqualTo(template);
        assertThat(States.placeholder(States.entity(OF_PHONE, "Pin"), states.get(Topic.PLACEHOLDER))).isEqualTo(secret);
        assertThat(States.region(states.get(Topic.REGION))).isEqualTo(BERLIN);
        assertThat(States.model("Lobby_430HD", states.get(Topic.MODEL))).isEqualTo(lobby);
        assertThat(touched.get(5).masked().orElseThrow()).containsEntry("password", Secret.MASK);
        assertThat(touched.get(2).masked().orElseThrow()).containsEntry("value", Secret.MASK);
    }

    @DatabaseTest
    void what_was_there_before_changes_were_numbered_is_kept_when_it_first_changes() {
        change(tx -> tx.users().save(jane("old")));
        assertThat(history(Topic.USER, "jane")).isEmpty();

        long same = change(NOW, tx -> tx.users().save(jane("old")));
        long other = change(NOW, tx -> tx.users().save(jane("new")));
        long gone = change(NOW, tx -> tx.users().delete(new UserName("jane")));

        List<Revision> history = history(Topic.USER, "jane");
        assertThat(history).extracting(Revision::change).containsExactly(gone, other, 0L);
        assertThat(history.get(0).state()).isEmpty();
        assertThat(history.get(2).state().orElseThrow()).containsEntry("password", "old");
        List<Revision> then = store.read(tx -> tx.revisions().before(same));
        assertThat(then).containsExactly(history.get(2));
    }

    @DatabaseTest
    void no_secret_of_a_revision_lies_in_the_open() throws IOException {
        change(NOW, tx -> tx.users().save(jane("Hidden-0815")));
        change(NOW, tx -> tx.users().save(jane("Hidden-4711")));

        assertThat(database.everything()).contains("jane").doesNotContain("Hidden-");
    }

    @DatabaseTest
    void what_came_later_was_not_there_before() {
        long before = change(NOW, tx -> tx.regions().save(BERLIN));
        change(NOW, tx -> tx.users().save(jane("new")));

        List<Revision> then = store.read(tx -> tx.revisions().before(before));
        assertThat(then).containsExactly(new Revision(Topic.USER, "jane", before, Optional.empty()));
    }

    @DatabaseTest
    void a_deleted_phone_leaves_its_placeholders_and_files_to_the_time_machine() { // S-104
        long number = change(NOW, tx -> {
            tx.phones().save(List.of(pending(1, "10.1.2.3")));
            tx.config().save(new Placeholder(OF_PHONE, "Pin", "0815", "", true));
            tx.files().save(file(MAC + ".cfg", FileKind.PRIVATE, "one"));
        });
        long gone = change(NOW, tx -> tx.phones().delete(List.of(MAC)));

        assertThat(store.<Optional<ConfigFile>>read(tx -> tx.files().current(MAC + ".cfg"))).isEmpty();
        assertThat(store.<List<FileInfo>>read(tx -> tx.files().list(FileQuery.all(10)))).isEmpty();
        assertThat(store.<List<ConfigFile>>read(tx -> tx.files().list("", 10))).isEmpty();
        Optional<ConfigFile> then = store.read(tx -> tx.fileRevisions().at(MAC + ".cfg", number));
        assertThat(then.orElseThrow().content().text(UTF_8)).isEqualTo("one");
        List<FileInfo> otherwise = store.read(tx -> tx.fileRevisions().otherwise(number));
        assertThat(otherwise).extracting(FileInfo::revision).containsExactly(1L);
        List<FileInfo> revisions = store.read(tx -> tx.fileRevisions().history(MAC + ".cfg", Optional.empty(), 10));
        assertThat(revisions).extracting(FileInfo::deleted).containsExactly(true, false);
        assertThat(revisions.get(1).size()).isEqualTo(3);
        List<Revision> states = store.read(tx -> tx.revisions().before(number));
        assertThat(states).extracting(Revision::topic).containsExactlyInAnyOrder(Topic.PHONE, Topic.PLACEHOLDER);
        List<Revision> goneNow = store.read(tx -> tx.revisions().of(gone, Optional.empty(), 10));
        assertThat(goneNow).extracting(Revision::state).containsOnly(Optional.empty());
    }

    @DatabaseTest
    void a_file_that_comes_back_goes_on_counting() {
        change(tx -> tx.files().save(file("a.cfg", FileKind.GLOBAL, "one")));
        change(NOW, tx -> tx.files().delete("a.cfg"));
        ConfigFile back = store.write(tx -> tx.files().save(file("a.cfg", FileKind.GLOBAL, "one")));

        assertThat(back.revision()).isEqualTo(3);
        ConfigFile other = store.write(tx -> tx.files().save(file("b.cfg", FileKind.GLOBAL, "new")));
        List<FileInfo> gone = store.read(tx -> tx.fileRevisions().otherwise(back.change() - 2));
        List<FileInfo> added = store.read(tx -> tx.fileRevisions().addedSince(back.change()));
        assertThat(gone).as("it has the same bytes again").isEmpty();
        assertThat(added).extracting(FileInfo::name).containsExactly(other.name());
        ConfigFile edited = store.write(tx -> tx.files().save(back.with(back.content(), ConfigFile.Origin.EDITED, NOW, ANNA, "")));
        assertThat(edited.revision()).isEqualTo(4);
        List<FileInfo> held = store.read(tx -> tx.files().list(new FileQuery("A.", Optional.of(FileKind.GLOBAL),
                Optional.of(ConfigFile.Origin.EDITED), "", 10)));
        assertThat(held).extracting(FileInfo::revision).containsExactly(4L);
    }

    @DatabaseTest
    void old_revisions_go_but_never_what_is_needed_to_know_the_year_and_never_the_newest_ones() {
        for (int i = 0; i < 6; i++) {
            String text = "text " + i;
            change(NOW.plus(Duration.ofDays(i)), tx -> {
                tx.users().save(jane(text));
                tx.files().save(file("a.cfg", FileKind.GLOBAL, text));
            });
        }
        long gone = change(NOW.plus(Duration.ofDays(1)), tx -> {
            tx.files().save(file("gone.cfg", FileKind.GLOBAL, "gone"));
            tx.files().delete("gone.cfg");
        });
        Instant cut = NOW.plus(Duration.ofDays(4)).plusSeconds(1);

        assertThat(trim(cut, 3)).isEqualTo(3 + 4);
        assertThat(trim(cut, 3)).isZero();

        assertThat(history(Topic.USER, "jane")).hasSize(3);
        assertThat(database.query("SELECT revision FROM file_revision WHERE name = 'a.cfg' ORDER BY revision"))
                .containsExactly("4", "5", "6");
        assertThat(database.query("SELECT revision FROM file_revision WHERE name = 'gone.cfg'")).isEmpty();
        assertThat(database.query("SELECT fingerprint FROM file_content")).hasSize(3);
        assertThat(store.<Long>read(tx -> tx.revisions().keptSince())).isGreaterThan(0).isLessThanOrEqualTo(gone);
    }

    private int trim(Instant cut, int floor) {
        return store.<Integer>write(tx -> tx.revisions().trim(cut, floor)) + store.<Integer>write(tx -> tx.fileRevisions().trim(cut, floor));
    }
}
