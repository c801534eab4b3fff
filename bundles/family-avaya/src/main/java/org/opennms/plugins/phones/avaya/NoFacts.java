package org.opennms.plugins.phones.avaya;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.family.PhoneFamily.FamilyFacts;
import org.opennms.plugins.phones.api.firmware.FirmwareHeader;
import org.opennms.plugins.phones.api.model.Phone;

/** These phones raise no alarms and take no commands over HTTP, and their images are not {@code .img} files. */
final class NoFacts implements FamilyFacts {

    static final NoFacts INSTANCE = new NoFacts();

    @Override
    public List<AlarmType> alarms() {
        return List.of();
    }

    @Override
    public Optional<FirmwareHeader> firmwareHeader(ByteBuffer head) {
        return Optional.empty();
    }

    @Override
    public Optional<WireCommand> inKeepAliveReply(Phone phone, Command command) {
        return Optional.empty();
    }
}
