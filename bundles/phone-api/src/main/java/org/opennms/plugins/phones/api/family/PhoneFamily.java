package org.opennms.plugins.phones.api.family;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.command.Command;
import org.opennms.plugins.phones.api.command.WireCommand;
import org.opennms.plugins.phones.api.config.FileKind;
import org.opennms.plugins.phones.api.config.Finding;
import org.opennms.plugins.phones.api.config.Parameter;
import org.opennms.plugins.phones.api.config.Template;
import org.opennms.plugins.phones.api.config.TemplateSection;
import org.opennms.plugins.phones.api.firmware.FirmwareHeader;
import org.opennms.plugins.phones.api.fleet.Advertised;
import org.opennms.plugins.phones.api.model.Content;
import org.opennms.plugins.phones.api.model.Phone;
import org.opennms.plugins.phones.api.model.PhoneUser;

/** Whiteboard: a family of phones, all that is the vendor's own. Stateless; called from many threads. */
public interface PhoneFamily {

    /** One word: {@code audiocodes}. */
    String name();

    /** The models with a template of their own. */
    List<ModelInfo> models();

    /** What files of this family are written in; a character it cannot write is a finding. */
    Charset charset();

    /** Reads a User-Agent, or the model and firmware of a report; empty if the phone is none of this family. */
    Optional<Recognised> recognise(String userAgent);

    /** Reads what a report says of the model: {@code 430HD} with firmware {@code UC_2.0.13.121} is a Lync 430HD. */
    Optional<Recognised> recognise(String reportedModel, Optional<String> firmware);

    /** The files a phone asks for before it is anybody: by path without the leading slash, lower case. */
    Optional<String> bootFile(String path, Advertised advertised);

    /** What a phone of this family wants by a name that is shared by a series: lower case, without folders. */
    default Optional<Wanted> wanted(String name) {
        return Optional.empty();
    }

    /** How templates of this family are read and what is shipped. */
    FamilyTemplates templates();

    /** Everything else a family knows. */
    FamilyFacts facts();

    /** Templates of a family. */
    interface FamilyTemplates {

        /** The shipped templates, one a model. */
        List<Template> shipped();

        /** Shipped placeholder values (layer DEFAULT) by key. */
        Map<String, String> defaults(ModelInfo model, Advertised advertised);

        /** Values that follow from the phone and its user, by key; a PHONE placeholder overrides them. */
        Map<String, String> ofPhone(Phone phone, Optional<PhoneUser> user, ModelInfo model);

        /** The keys whose values nobody is shown: {@code Line1AuthPassword}. */
        Set<String> secretKeys();

        /**
         * Those of them whose shipped value would be known to everybody, so that each fleet is given a random one of its
         * own when it first starts: {@code IPPhonePassword}.
         */
        default Set<String> ownSecrets() {
            return Set.of();
        }

        /**
         * A template of this family made one of another model that is like its own: whatever may stand once only, as
         * the global file's name, is named after {@code model}.
         */
        default Template copied(Template from, ModelInfo model) {
            return new Template(model.model(), model.model().text(), model.description(), from.engine(), from.text(), true);
        }

        /** What placeholders are for, by key; of any that templates of this family may name. */
        default Map<String, String> descriptions() {
            return Map.of();
        }

        /**
         * Takes a template apart. XML is read without DTDs or entities.
         *
         * @throws org.opennms.plugins.phones.api.error.Invalid with line and reason
         */
        List<TemplateSection> sections(Template template);
    }

    /** Alarms, parameters, firmware and commands of a family; a method left out knows none. */
    interface FamilyFacts {

        /** The keys that phones of this family read, as far as they are known. None: its files are not looked at. */
        default List<Parameter> parameters() {
            return List.of();
        }

        /** With what the MAC addresses of its phones begin, as a rule: six lower-case hex digits. A help for whoever types one. */
        default Optional<String> macPrefix() {
            return Optional.empty();
        }

        default List<AlarmType> alarms() {
            return List.of();
        }

        /** Reads model and version from an image's first bytes (up to 4 KiB); empty if they do not show. */
        default Optional<FirmwareHeader> firmwareHeader(ByteBuffer head) {
            return Optional.empty();
        }

        /** How a command is written for this phone in a keep-alive reply; empty if it cannot be. */
        default Optional<WireCommand> inKeepAliveReply(Phone phone, Command command) {
            return Optional.empty();
        }

        /** Whether a phone of this model is of no use without a user; else its user may sign in at the phone. */
        default boolean needsUser(ModelInfo model) {
            return !model.lync();
        }

        /**
         * What is wrong with a file beyond what its parameters tell, as lines that phones cannot read. An error keeps it from
         * phones. Findings show no secret.
         *
         * @param name   as phones ask for it
         * @param there  whether there is a file or image of a name that it asks for
         */
        default List<Finding> findings(String name, Content content, Predicate<String> there) {
            return List.of();
        }

        /**
         * What a phone would do with a script of this family.
         *
         * @param file  where it begins
         * @param names what it knows of itself, by the names that scripts ask for: {@code MODEL4}, {@code GROUP}
         * @return empty for a file that is no script
         */
        default Optional<ScriptRun> run(String file, Map<String, String> names, ScriptRun.World world) {
            return Optional.empty();
        }

        /**
         * What to serve so that a phone takes an older file again, where its family takes newer ones alone: with a higher
         * version in it, or marked as forced. Left out, a phone takes whatever is other than what it has.
         *
         * @param then the bytes it had
         */
        default Content onRollback(FileKind kind, Content then) {
            return then;
        }
    }
}
