package org.opennms.plugins.phones.alarms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;

import org.opennms.plugins.phones.api.model.Secret;
import org.snmp4j.PDU;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmTimeEntry;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/** SNMPv3 for one session: security state of its own, so that targets may have the same user with other passwords. */
final class SnmpUsers {

    /** What a receiver's report of each of these counters (RFC 3414, 5) says about the target's settings. */
    private static final Map<OID, String> REPORTS = Map.of(
            SnmpConstants.usmStatsUnsupportedSecLevels,
            "allows its user %s no messages of this level; make privProtocol and the receiver's user fit each other",
            SnmpConstants.usmStatsNotInTimeWindows,
            "finds our messages too old; it is tried again",
            SnmpConstants.usmStatsUnknownUserNames,
            "knows no user %s; create the user there or correct user",
            SnmpConstants.usmStatsUnknownEngineIDs,
            "has changed its engine id; it is tried again",
            SnmpConstants.usmStatsWrongDigests,
            "refuses the password of user %s; correct authPassword and authProtocol",
            SnmpConstants.usmStatsDecryptionErrors,
            "cannot decrypt what user %s sends; correct privPassword and privProtocol");

    private SnmpUsers() { }

    static MPv3 model(SnmpEngine engine, Login.User user) {
        SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);
        protocols.addAuthenticationProtocol(new AuthHMAC192SHA256());
        protocols.addAuthenticationProtocol(new AuthHMAC256SHA384());
        protocols.addAuthenticationProtocol(new AuthHMAC384SHA512());
        protocols.addPrivacyProtocol(new PrivAES128());
        protocols.addPrivacyProtocol(new PrivAES192());
        protocols.addPrivacyProtocol(new PrivAES256());
        USM usm = new USM(protocols, engine.id(), engine.boots());
        // a session that is opened again goes on in the engine's time; receivers drop what seems to come from earlier
        usm.getTimeTable().setLocalTime(new UsmTimeEntry(engine.id(), engine.boots(), engine.seconds()));
        usm.addUser(new UsmUser(new OctetString(user.name()), user.protocol().id(), octets(user.password()),
                user.privacy().map(p -> p.protocol().id()).orElse(null),
                user.privacy().map(p -> octets(p.password())).orElse(null)));
        return new MPv3(engine.id().getValue(), null, protocols,
                SecurityModels.getCollection(new SecurityModel[] {usm}), new CounterSupport());
    }

    static int level(Login.User user) {
        return user.privacy().isPresent() ? SecurityLevel.AUTH_PRIV : SecurityLevel.AUTH_NOPRIV;
    }

    /** Why the receiver did not take an inform, as it goes on after "the receiver"; empty unless this is a report. */
    static Optional<String> refusal(PDU response, Login login) {
        if (response.getType() != PDU.REPORT) {
            return Optional.empty();
        }
        OID counter = response.size() == 0 ? new OID() : response.get(0).getOid();
        String name = login instanceof Login.User user ? "'" + user.name() + "'" : "";
        String said = REPORTS.get(counter);
        return Optional.of(said == null ? "answers with the report " + counter : String.format(said, name));
    }

    private static OctetString octets(Secret secret) {
        return new OctetString(secret.value().getBytes(UTF_8));
    }
}
