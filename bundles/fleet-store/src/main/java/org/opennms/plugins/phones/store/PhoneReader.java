package org.opennms.plugins.phones.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.opennms.plugins.phones.api.model.Access;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.IpAddress;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneDetails;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Report;
import org.opennms.plugins.phones.api.model.Status;
import org.opennms.plugins.phones.api.model.UserName;
import org.opennms.plugins.phones.api.model.Vlan;

/** Reads phones and reports past jOOQ: every keep-alive needs its phone, and a jOOQ record takes longer than the row. */
final class PhoneReader {

    private final ResultSet rows;

    private PhoneReader(ResultSet rows) {
        this.rows = rows;
    }

    /** The query selects the phone's columns, then the report's. */
    static List<Phone> read(ResultQuery<?> query) {
        try (ResultSet rows = query.fetchResultSet()) {
            return read(rows);
        } catch (SQLException e) {
            throw new DataAccessException("phones cannot be read", e);
        }
    }

    static List<Phone> read(ResultSet rows) throws SQLException {
        PhoneReader reader = new PhoneReader(rows);
        List<Phone> phones = new ArrayList<>();
        while (rows.next()) {
            phones.add(reader.phone());
        }
        return phones;
    }

    private Phone phone() throws SQLException {
        MacAddress mac = new MacAddress(rows.getString(1));
        Access access = new Access(text(7).map(IpAddress::new), time(8), time(9));
        return new Phone(mac, text(2).map(PhoneModel::new), text(3).map(RegionName::new), text(4).map(UserName::new),
                Enrolment.valueOf(rows.getString(5)), Columns.nanosToInstant(rows.getLong(6)), access,
                Duration.ofNanos(rows.getLong(10)), report(mac), details());
    }

    private PhoneDetails details() throws SQLException {
        Optional<String> mode = text(15);
        Optional<Vlan> vlan = mode.isEmpty() ? Optional.empty()
                : Optional.of(new Vlan(Vlan.Mode.valueOf(mode.get()), rows.getInt(16), rows.getInt(17)));
        PhoneDetails details = new PhoneDetails(text(11), text(12), text(13), text(14), vlan);
        return details.equals(PhoneDetails.NONE) ? PhoneDetails.NONE : details;
    }

    private Optional<Report> report(MacAddress mac) throws SQLException {
        Optional<Instant> at = time(18);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Report(mac, at.get(), new IpAddress(rows.getString(19)), Report.Kind.valueOf(rows.getString(20)),
                Status.valueOf(rows.getString(21)), FlatJson.read(rows.getString(22))));
    }

    private Optional<String> text(int column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    private Optional<Instant> time(int column) throws SQLException {
        long nanos = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(Columns.nanosToInstant(nanos));
    }
}
