package org.opennms.plugins.phones.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.opennms.plugins.phones.core.Fixture.ANNA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennms.plugins.phones.api.config.CustomModel;
import org.opennms.plugins.phones.api.config.Placeholder;
import org.opennms.plugins.phones.api.config.PlaceholderScope;
import org.opennms.plugins.phones.api.config.PlaceholderScope.Kind;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.error.Conflict;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.error.Stale;
import org.opennms.plugins.phones.api.error.TooMany;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.EntryError;
import org.opennms.plugins.phones.api.exchange.ArchiveCheck.Part;
import org.opennms.plugins.phones.api.exchange.ImportCheck.Counts;
import org.opennms.plugins.phones.api.model.Activity;
import org.opennms.plugins.phones.api.model.Change;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.Region;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.store.ChangeQuery;

/** Configuration.zip, out and in. */
class ArchiveTest {

    private static final PhoneModel ADDED = new PhoneModel("Fake_10X_hall");
    private static final PlaceholderScope BERLIN = new PlaceholderScope(Kind.REGION, "Berlin");
    private static final PlaceholderScope MODEL = new PlaceholderScope(Kind.MODEL, FakeFamily.SIP.model().text());
    private static final int MOST = 20_000;

    private final Fixture fleet = new Fixture();
    private final FleetArchives archives = archives(fleet);

    private static FleetArchives archives(Fixture fleet) {
        return new FleetArchives(fleet.store, new Families(List.of(new FakeFamily()),
                new AdvertisedAddresses("phones.example.org", "", "8080,8081")), new EchoGenerator(), new ImportLimits(20, MOST),
                fleet.clock);
    }

    @AfterEach
    void close() {
        fleet.close();
    }

    private void fill() {
        fleet.store.change(tx -> {
            tx.regions().save(new Region(new RegionName("Köln, am Rhein"), Optional.of("=1+1")));
            tx.models().save(new CustomModel(ADDED, FakeFamily.SIP.model(), "10X", "in the hall"));
            tx.config().save(new Template(FakeFamily.SIP.model(), "Plain", "of all", Template.Engine.PLAIN, "a=%ITCS_x%\r\nb=ü", true));
            tx.config().save(new Template(ADDED, "Hall", "", Template.Engine.VELOCITY, "#if(true)c#end", true));
            tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, "Language", "French", "of us all", false));
            tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, "TimeZoneLocation", "+01:00", "", false));
            tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, "AdminPassword", "top s3cret", "", true));
            tx.config().save(new Placeholder(MODEL, "x", " spaces, and \"quotes\" ", "", false));
            tx.config().save(new Placeholder(BERLIN, "own", "hidden one", "of Berlin", true));
        });
    }

    private byte[] export(boolean secrets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            archives.export(secrets, ANNA, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private ArchiveCheck check(byte[] zip) {
        try {
            return archives.check(new ByteArrayInputStream(zip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchiveCheck apply(FleetArchives into, byte[] zip, Optional<String> tag) {
        try {
            return into.apply(new ByteArrayInputStream(zip), tag, "moved house", ANNA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(namesAndContents[i + 1] instanceof byte[] bytes ? bytes
                        : ((String) namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void what_was_exported_changes_nothing_when_it_is_taken_in() {
        fill();

        for (boolean secrets : new boolean[] {true, false}) {
            ArchiveCheck again = check(export(secrets));

            assertThat(again.errors()).as(again.reasons().toString()).isZero();
            assertThat(again.steps()).isEmpty();
            assertThat(again.counts()).containsEntry(Part.REGION, new Counts(0, 0, 2)).containsEntry(Part.MODEL, new Counts(0, 0, 1))
                    .containsEntry(Part.TEMPLATE, new Counts(0, 0, 2)).containsEntry(Part.PLACEHOLDER, new Counts(0, 0, 5));
            assertThat(apply(archives, export(secrets), Optional.of(check(export(secrets)).tag())).change()).isZero();
        }
        assertThat(fleet.<List<Change>>look(view -> view.changes().list(ChangeQuery.newest(10)))).isEmpty();
    }

    @Test
    void an_empty_fleet_becomes_what_was_exported_by_one_change() {
        fill();
        byte[] zip = export(true);
        try (Fixture other = new Fixture()) {
            ArchiveCheck done = apply(archives(other), zip, Optional.empty());

            assertThat(done.change()).isEqualTo(1);
            assertThat(done.counts()).containsEntry(Part.REGION, new Counts(1, 0, 1)).containsEntry(Part.PLACEHOLDER, new Counts(5, 0, 0));
            assertThat(things(other)).isEqualTo(things(fleet));
            assertThat(other.<List<Change>>look(view -> view.changes().list(ChangeQuery.newest(10)))).singleElement()
                    .satisfies(change -> assertThat(change.reason()).isEqualTo("moved house"));
            Activity told = other.core.phones().activities(Optional.empty(), 1).get(0);
            assertThat(told.what()).isEqualTo("configuration imported");
            assertThat(told.toString()).contains("5 placeholders", "French").doesNotContain("s3cret", "hidden one");
            assertThat(done.toString()).doesNotContain("s3cret", "hidden one");
        }
    }

    private static Map<String, Object> things(Fixture fleet) {
        return fleet.look(view -> new TreeMap<>(Map.of("regions", view.regions().list(), "models", view.models().list(),
                "templates", view.config().templates(), "system", view.config().placeholders(PlaceholderScope.SYSTEM),
                "model", view.config().placeholders(MODEL), "region", view.config().placeholders(BERLIN))));
    }

    @Test
    void secrets_stay_here_unless_they_are_asked_for_and_either_is_recorded() {
        fill();

        byte[] masked = export(false);
        assertThat(fleet.core.phones().activities(Optional.empty(), 1).get(0).text()).isEqualTo("secrets masked");
        assertThat(check(export(true)).steps()).isEmpty();
        assertThat(fleet.core.phones().activities(Optional.empty(), 1).get(0).text()).isEqualTo("with secrets");
        try (Fixture other = new Fixture()) {
            ArchiveCheck done = apply(archives(other), masked, Optional.empty());

            assertThat(done.counts()).containsEntry(Part.PLACEHOLDER, new Counts(3, 0, 0));
            assertThat(done.notes()).singleElement().asString().contains("2 secrets", "system: AdminPassword", "region Berlin: own");
        }
    }

    /** As audiocodes.md 7 tells the files of 7.4 to 7.6. */
    @Test
    void an_archive_of_the_old_manager_is_taken_in_as_far_as_we_have_such_things() {
        byte[] zip = zip("Tenants.zip", zip("Tenants.csv", "NAME,DESCRIPTION\nBonn,the old town\n", "Bonn.cfg", "a=b"),
                "Sites.zip", zip("Sites.csv", "SITE_NAME,SITE_DESCRIPTION,SITE_TENANT_NAME,SITE_REGION_NAME\n"),
                "System_Settings.csv", "KEY,VAL\nMwiVmNumber,1000\ndef_region,Bonn\nipplanguage,German\nippserver,10.0.0.1\nntpserver,10.0.0.2\n",
                "Templates.zip", zip("Templates.csv", "MODEL_NAME,MODEL_DESC,TEMPLATE_FILE_PATH,OVERWRITE_FILE_PATH,TENANT_ID,TYPE,DEFAULT_MODEL\n"
                        + "Fake_10X,SIP,/data/NBIF/ippmanager/tmp/f.cfg,/data/over.cfg,3,10X,1\nFake_10X_LYNC_lobby,,l.cfg,,,,\n",
                        "f.cfg", "t", "l.cfg", "u", "over.cfg", "o"),
                "Template_Placeholders.csv", "DEF_KEY,DEF_VAL,DESCRIPTION,MODEL\nSRTP,1,secure,fake_10x\n",
                "Tenant_Placeholders.csv", "TENANT_KEY,TENANT_VAL,TENANT_ID\nx,y,bonn\n",
                "Site_Placeholders.csv", "SITE_KEY,SITE_VAL,SITE_ID\n");

        ArchiveCheck done = apply(archives, zip, Optional.of(check(zip).tag()));

        assertThat(done.notes()).hasSize(5).anyMatch(note -> note.contains("Tenants.zip/Bonn.cfg"))
                .anyMatch(note -> note.contains("def_region")).anyMatch(note -> note.contains("over.cfg"));
        assertThat(fleet.<Set<String>>look(view -> view.config().placeholders(PlaceholderScope.SYSTEM).keySet()))
                .containsExactlyInAnyOrder("MwiVmNumber", "Language", "Primary_NTP");
        assertThat(fleet.<List<CustomModel>>look(view -> view.models().list())).containsExactly(new CustomModel(new PhoneModel("Fake_10X_LYNC_lobby"),
                FakeFamily.LYNC.model(), "10X", "Lync"));
        assertThat(fleet.<String>look(view -> view.config().placeholders(new PlaceholderScope(Kind.REGION, "Bonn")).get("x").value()))
                .isEqualTo("y");
        assertThat(check(zip).steps()).isEmpty();
    }

    @Test
    void one_error_stops_all_and_each_is_named() {
        byte[] zip = zip("Tenants.zip", zip("Tenants.csv", "NAME\nBonn\na/b\n"),
                "System_Settings.csv", "KEY,VAL\nSRTP,perhaps\nmac,1\nSRTP,1\n",
                "Templates.zip", zip("Templates.csv", "MODEL_NAME,TEMPLATE_FILE_PATH\nFake_10X,empty.cfg\nOther_1,x.cfg\nFake_20X,gone.cfg\n",
                        "empty.cfg", "", "x.cfg", "x"),
                "Tenant_Placeholders.csv", "TENANT_KEY,TENANT_VAL,TENANT_ID\nx,y,Nowhere\n");

        ArchiveCheck check = check(zip);

        assertThat(check.reasons()).extracting(EntryError::entry, EntryError::line).containsExactlyInAnyOrder(
                tuple("Tenants.zip/Tenants.csv", 3L),
                tuple("System_Settings.csv", 2L),
                tuple("System_Settings.csv", 3L),
                tuple("System_Settings.csv", 4L),
                tuple("Templates.zip/empty.cfg", 0L),
                tuple("Templates.zip/Templates.csv", 3L),
                tuple("Templates.zip/Templates.csv", 4L),
                tuple("Tenant_Placeholders.csv", 2L));
        assertThatThrownBy(() -> apply(archives, zip, Optional.of(check.tag()))).isInstanceOf(Conflict.class)
                .hasMessageContaining("8 errors").hasMessageContaining("Tenants.csv");
        assertThat(fleet.<Optional<Region>>look(view -> view.regions().find(new RegionName("Bonn")))).isEmpty();
    }

    @Test
    void what_was_checked_is_what_is_taken_in() {
        byte[] zip = zip("System_Settings.csv", "KEY,VAL\nMwiVmNumber,1\n");
        String tag = check(zip).tag();
        fleet.store.change(tx -> tx.config().save(new Placeholder(PlaceholderScope.SYSTEM, "MwiVmNumber", "2", "", false)));

        assertThatThrownBy(() -> apply(archives, zip, Optional.of(tag))).isInstanceOf(Stale.class);

        assertThat(check(zip).steps()).containsExactly(new ArchiveCheck.Step(Part.PLACEHOLDER, "system: MwiVmNumber", Optional.of("2"), "1"));
        assertThat(apply(archives, zip, Optional.of(check(zip).tag())).change()).isPositive();
    }

    //
    @Test
    void what_was_made_to_harm_is_refused_by_the_name_of_its_entry() {
        for (String name : List.of("../System_Settings.csv", "/System_Settings.csv", "a/../../b.csv", "C:\\x.csv", "x\\y.csv",
                "evil\u0000.csv", "evil\u202e.csv", "x".repeat(300) + ".csv", "System_Settings.cfg", "Users.zip")) {
            assertThatThrownBy(() -> check(zip(name, zip("a", "b")))).as(name).isInstanceOf(Invalid.class)
                    .hasMessageContaining(name.substring(0, 4).replace('\u0000', '?'));
        }
        assertThatThrownBy(() -> check(zip("Templates.zip", zip("../a.cfg", "b")))).isInstanceOf(Invalid.class)
                .hasMessageContaining("Templates.zip/../a.cfg");
        assertThatThrownBy(() -> check(zip("Templates.zip", zip("deeper.zip", zip("a", "b"))))).isInstanceOf(Invalid.class)
                .hasMessageContaining("Templates.zip/deeper.zip");
        assertThatThrownBy(() -> check(zip("System_Settings.csv", "KEY\n", "SYSTEM_settings.csv", "KEY\n"))).isInstanceOf(Invalid.class)
                .hasMessageContaining("SYSTEM_settings.csv is there twice");
        assertThatThrownBy(() -> check(zip("Templates.zip", zip("bomb.cfg", "0".repeat(1_000_000))))).isInstanceOf(TooMany.class)
                .hasMessageContaining("Templates.zip/bomb.cfg");
        assertThatThrownBy(() -> check(zip("System_Settings.csv", "KEY,VAL\n" + "a,b\n".repeat(21)))).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> check(new byte[MOST + 1])).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> check("KEY,VAL\n".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> check(zip("Templates.zip", "no zip"))).isInstanceOf(Invalid.class).hasMessageContaining("Templates.zip");
    }
}
