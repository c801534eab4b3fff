package org.opennms.plugins.phones.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.opennms.plugins.phones.api.exchange.UserExport.Layout;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Secret;
import org.opennms.plugins.phones.api.model.Vlan;

/** Writes users and their phones as the manual (App. A) or 7.4 to 7.6 do (audiocodes.md 7). */
public final class UserSheet {

    private final Writer out;
    private final CsvWriter csv;
    private final Layout layout;
    private final int devices;
    private final boolean passwords;

    /**
     * Writes the header.
     *
     * @param devices how many devices a line has room for; at least 1
     */
    public UserSheet(OutputStream out, Layout layout, int devices, boolean passwords) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
        this.layout = layout;
        this.devices = Math.max(1, devices);
        this.passwords = passwords;
        this.out.write(titles().stream().map(this::title).collect(Collectors.joining(",")) + "\r\n");
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>(List.of("Name", "Password", "Display Name",
                layout == Layout.V7_0 ? "Region" : "Tenant"));
        for (int device = 1; device <= devices; device++) {
            for (UserColumns.Device column : columns()) {
                titles.add(column.title(device));
            }
        }
        return titles;
    }

    private List<UserColumns.Device> columns() {
        List<UserColumns.Device> all = new ArrayList<>(List.of(UserColumns.Device.values()));
        if (layout == Layout.V7_0) {
            all.removeAll(List.of(UserColumns.Device.SERIAL, UserColumns.Device.VLAN_PRIORITY));
        }
        return all;
    }

    /** 7.4 to 7.6 quote what has a space in it; the manual's header is bare. */
    private String title(String title) {
        return layout == Layout.V7_6 && title.contains(" ") ? '"' + title + '"' : title;
    }

    public void user(PhoneUser user, List<Phone> phones) {
        List<String> cells = new ArrayList<>(List.of(user.name().text(), password(user), user.displayName().orElse(""),
                user.region().map(RegionName::text).orElse("")));
        line(cells, phones);
    }

    /** A phone without a user. */
    public void phone(Phone phone) {
        line(new ArrayList<>(List.of("", "", "", phone.region().map(RegionName::text).orElse(""))), List.of(phone));
    }

    private String password(PhoneUser user) {
        return user.password().map(p -> passwords ? p.value() : Secret.MASK).orElse("");
    }

    private void line(List<String> cells, List<Phone> phones) {
        phones.forEach(phone -> columns().forEach(column -> cells.add(cell(phone, column))));
        int width = titles().size();
        while (cells.size() < width) {
            cells.add("");
        }
        csv.writeRecord(cells.stream().map(Formula::disarm).toList());
    }

    private static String cell(Phone phone, UserColumns.Device column) {
        Optional<Vlan> vlan = phone.details().vlan();
        return switch (column) {
            case DISPLAY_NAME -> phone.details().displayName().orElse("");
            case MAC -> phone.mac().digits();
            case SERIAL -> phone.details().serial().orElse("");
            case MODEL -> phone.model().map(PhoneModel::text).orElse("");
            case LANGUAGE -> phone.details().language().orElse("");
            case VLAN_MODE -> vlan.map(v -> v.mode() == Vlan.Mode.DISABLE ? "Disabled" : v.mode().word()).orElse("");
            case VLAN_ID -> vlan.map(v -> Integer.toString(v.id())).orElse("");
            case VLAN_PRIORITY -> vlan.map(v -> Integer.toString(v.priority())).orElse("");
        };
    }

    /** Nothing is closed: what it is written to belongs to the caller. */
    public void flush() throws IOException {
        csv.flush();
        out.flush();
    }
}
