package org.opennms.plugins.phones.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opennms.plugins.phones.api.fleet.PhoneQuery;
import org.opennms.plugins.phones.api.fleet.Phones;
import org.opennms.plugins.phones.api.model.Enrolment;
import org.opennms.plugins.phones.api.model.MacAddress;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.RegionName;
import org.opennms.plugins.phones.api.model.Status;

/** Lists phones by MAC address. */
@Service
@Parsing(LiteralWords.class)
@Command(scope = FleetCommand.SCOPE, name = "list", description = "Lists phones by MAC address")
public final class ListCommand extends Listing<Phone> {

    private static final int PAGE = 500;

    @Reference
    Phones phones;

    @Option(name = "--status", description = "Only phones of this status: registered, unregistered, disconnected, ...")
    @Completion(StatusCompleter.class)
    String status;

    @Option(name = "--enrolment", description = "Only pending or approved phones")
    @Completion(EnrolmentCompleter.class)
    String enrolment;

    @Option(name = "--region", description = "Only phones of this region")
    @Completion(RegionCompleter.class)
    String region;

    @Option(name = "--model", description = "Only phones of this model")
    @Completion(ModelCompleter.class)
    String model;

    @Option(name = "--after", description = "Only phones behind this MAC address")
    @Completion(MacCompleter.class)
    String after;

    @Override
    List<Phone> rows(int atMost) {
        Optional<Status> wanted = Optional.ofNullable(status).map(word -> Words.read(Status.class, word));
        PhoneQuery query = new PhoneQuery(Optional.ofNullable(enrolment).map(word -> Words.read(Enrolment.class, word)),
                Optional.ofNullable(region).map(RegionName::new), Optional.ofNullable(model).map(PhoneModel::new),
                Optional.ofNullable(after).map(MacAddress::parse), PAGE);
        List<Phone> found = new ArrayList<>();
        List<Phone> page = phones.list(query);
        while (!page.isEmpty() && found.size() < atMost) {
            page.stream().filter(phone -> wanted.map(phones.status(phone)::equals).orElse(true)).forEach(found::add);
            page = page.size() < PAGE ? List.of() : phones.list(query.after(page.get(page.size() - 1).mac()));
        }
        return found;
    }

    @Override
    Columns<Phone> columns() {
        return new Columns<Phone>()
                .add("mac", Phone::mac)
                .add("status", phone -> phones.status(phone).word())
                .add("enrolment", phone -> phone.enrolment().word())
                .add("model", Phone::model)
                .add("region", Phone::region)
                .add("user", Phone::user)
                .add("ip", phone -> phone.lastReport().map(report -> report.source()))
                .add("firmware", phone -> phone.lastReport().flatMap(report -> report.field("fwVersion")))
                .add("lastReport", phone -> phone.lastReport().map(report -> report.at()))
                .addForPrograms("fields", phone -> phone.lastReport().map(report -> report.fields()));
    }

    @Override
    String continuation() {
        return " and --after";
    }
}
