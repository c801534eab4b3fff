package org.opennms.plugins.phones.core;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.alarm.Severity;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.error.Invalid;
import org.opennms.plugins.phones.api.family.ModelInfo;
import org.opennms.plugins.phones.api.family.PhoneFamily;
import org.opennms.plugins.phones.api.family.Recognised;
import org.opennms.plugins.phones.api.family.Shelf;
import org.opennms.plugins.phones.api.family.Wanted;
import org.opennms.plugins.phones.api.firmware.FirmwareHeader;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneModel;
import org.opennms.plugins.phones.api.model.PhoneUser;

/** Two models of one hardware and one of another; a user agent is {@code Fake 10X} or {@code Fake 10X lync}. */
final class FakeFamily implements PhoneFamily {

    static final ModelInfo SIP = new ModelInfo(new PhoneModel("Fake_10X"), "10X", false, "SIP");
    static final ModelInfo LYNC = new ModelInfo(new PhoneModel("Fake_10X_LYNC"), "10X", true, "Lync");
    static final ModelInfo OTHER = new ModelInfo(new PhoneModel("Fake_20X"), "20X", false, "SIP");
    static final AlarmName REGISTRATION = new AlarmName("FakeRegistration");
    static final AlarmName SURVIVABLE = new AlarmName("FakeSurvivable");

    private static final Pattern AGENT = Pattern.compile("Fake (\\w+)( lync)?");

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<ModelInfo> models() {
        return List.of(SIP, LYNC, OTHER);
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public Optional<Recognised> recognise(String userAgent) {
        Matcher agent = AGENT.matcher(userAgent);
        return agent.matches() ? Optional.of(recognised(agent.group(1), agent.group(2) != null)) : Optional.empty();
    }

    /** The model {@code torn} is what a family meets whose bundle is just being replaced. */
    @Override
    public Optional<Recognised> recognise(String reportedModel, Optional<String> firmware) {
        if (reportedModel.equals("torn")) {
            throw new NoClassDefFoundError("org/example/Torn");
        }
        return reportedModel.matches("\\d0X")
                ? Optional.of(recognised(reportedModel, firmware.orElse("").startsWith("UC_"))) : Optional.empty();
    }

    private Recognised recognised(String hardware, boolean lync) {
        return new Recognised(hardware, Optional.empty(), lync, Optional.empty(),
                models().stream().filter(m -> m.hardware().equals(hardware) && m.lync() == lync).findFirst());
    }

    @Override
    public Optional<String> bootFile(String path, Advertised advertised) {
        return path.equals("ipp/boot.cfg") ? Optional.of("url=" + advertised.files() + "\n") : Optional.empty();
    }

    /** {@code 10x.scr} is a script of one model, {@code series.txt} the private file of whoever asks. */
    @Override
    public Optional<Wanted> wanted(String name) {
        return switch (name) {
            case "10x.scr" -> Optional.of(new Wanted.Script(Optional.of(SIP.model()), FakeFamily::script));
            case "series.txt" -> Optional.of(new Wanted.OwnFile(Set.of(SIP.model()), SIP.model()));
            default -> Optional.empty();
        };
    }

    private static String script(Shelf shelf) {
        return "version " + shelf.version() + "\nlanguage " + shelf.value(SIP.model(), "Language") + "\npassword "
                + shelf.value(SIP.model(), "AdminPassword") + "\nmodel " + shelf.model().map(PhoneModel::text).orElse("unknown")
                + "\nimage " + shelf.has("10x.bin") + "\nseries " + shelf.has("SERIES.txt") + "\n";
    }

    @Override
    public FamilyTemplates templates() {
        return new FakeTemplates();
    }

    @Override
    public FamilyFacts facts() {
        return new FakeFacts();
    }

    private static final class FakeTemplates implements FamilyTemplates {

        @Override
        public List<Template> shipped() {
            return List.of();
        }

        @Override
        public Map<String, String> defaults(ModelInfo model, Advertised advertised) {
            return Map.of("Language", "English");
        }

        @Override
        public Map<String, String> ofPhone(Phone phone, Optional<PhoneUser> user, ModelInfo model) {
            return Map.of();
        }

        @Override
        public Set<String> secretKeys() {
            return Set.of("AdminPassword");
        }

        @Override
        public Set<String> ownSecrets() {
            return Set.of("AdminPassword");
        }

        @Override
        public List<TemplateSection> sections(Template template) {
            if (template.text().isEmpty()) {
                throw new Invalid("line 1: a template is expected");
            }
            return List.of();
        }
    }

    private static final class FakeFacts implements FamilyFacts {

        @Override
        public List<AlarmType> alarms() {
            return List.of(type(REGISTRATION, "REGISTRATION TROUBLE", Severity.CRITICAL, true),
                    type(SURVIVABLE, "SURVIVABLE MODE", Severity.MAJOR, false));
        }

        private static AlarmType type(AlarmName name, String spelling, Severity severity, boolean clearedByRegistered) {
            return new AlarmType(name, List.of(spelling), spelling, Optional.empty(), 7, severity, 1, 5, "d", "a",
                    clearedByRegistered);
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
}
