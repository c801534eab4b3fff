package org.opennms.plugins.phones.admin;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.opennms.plugins.phones.admin.view.NewDeviceJob;
import org.opennms.plugins.phones.api.fleet.PhoneFilter;
import org.opennms.plugins.phones.api.job.JobItems;
import org.opennms.plugins.phones.api.model.MacAddress;

/** Which devices a request for many means. */
final class SelectedDevices {

    private SelectedDevices() { }

    static JobItems of(NewDeviceJob job) {
        if ((job.devices() == null) == (job.filter() == null)) {
            throw Bad.field("devices", "name either the devices or a filter");
        }
        return job.devices() != null
                ? JobItems.of(job.devices().stream().map(mac -> Bad.required("devices", mac, MacAddress::parse).digits()).toList())
                : JobItems.phones(filter(job.filter()));
    }

    /** The list's own parameters, by name. */
    static PhoneFilter filter(Map<String, List<String>> named) {
        DeviceFilter filter = new DeviceFilter();
        named.forEach((name, values) -> set(filter, name, values));
        return filter.filter();
    }

    private static void set(DeviceFilter filter, String name, List<String> values) {
        if (values == null || values.stream().anyMatch(Objects::isNull)) {
            throw Bad.field("filter." + name, "null is no value");
        }
        // In a list an empty field of a form lets all pass; here it would mean all devices.
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            throw Bad.field("filter." + name, "is empty; leave the filter out if all are meant");
        }
        switch (name) {
            case "q" -> filter.text = one(name, values);
            case "user" -> filter.user = values;
            case "displayName" -> filter.displayName = values;
            case "nickname" -> filter.nickname = values;
            case "mac" -> filter.mac = values;
            case "ip" -> filter.ip = values;
            case "model" -> filter.model = values;
            case "version" -> filter.version = values;
            case "status" -> filter.status = values;
            case "enrolment" -> filter.enrolment = values;
            case "region" -> filter.region = values;
            case "location" -> filter.location = values;
            case "subnet" -> filter.subnet = values;
            case "phoneNumber" -> filter.phoneNumber = values;
            case "serial" -> filter.serial = values;
            case "language" -> filter.language = values;
            case "vlanMode" -> filter.vlanMode = values;
            case "multipleDevices" -> filter.multipleDevices = Boolean.valueOf(one(name, values));
            case "drift" -> filter.drift = values;
            case "heardBefore" -> filter.heardBefore = one(name, values);
            case "heardAfter" -> filter.heardAfter = one(name, values);
            // A misspelt filter would mean all devices.
            default -> throw Bad.field("filter." + name, "there is no such filter");
        }
    }

    private static String one(String name, List<String> values) {
        if (values.size() != 1) {
            throw Bad.field("filter." + name, "takes one value");
        }
        return values.get(0);
    }
}
