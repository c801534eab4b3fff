package org.opennms.plugins.phones.audiocodes;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.firmware.FirmwareHeader;
import org.opennms.plugins.phones.api.model.Phone;

/** Alarms, parameters, firmware and commands of the 400HD family. */
final class AudioCodesFacts implements PhoneFamily.FamilyFacts {

    private final CommandWriter commands;
    private final List<Parameter> parameters = ParameterCatalogue.load();

    AudioCodesFacts(String commandPassword) {
        this.commands = new CommandWriter(commandPassword);
    }

    @Override
    public Optional<String> macPrefix() {
        return Optional.of("00908f");
    }

    @Override
    public List<AlarmType> alarms() {
        return AlarmTable.ALL;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public Optional<FirmwareHeader> firmwareHeader(ByteBuffer head) {
        return FirmwareHeaderReader.read(head);
    }

    @Override
    public Optional<WireCommand> inKeepAliveReply(Phone phone, Command command) {
        return commands.write(command);
    }
}
