package org.opennms.plugins.phones.audiocodes;

import java.util.List;
import java.util.Optional;

import org.opennms.plugins.phones.api.alarm.AlarmName;
import org.opennms.plugins.phones.api.alarm.AlarmType;
import org.opennms.plugins.phones.api.alarm.Severity;

/**
 * The family's alarms. Three have a public OID (manual tables 3-4 to 3-6); the others were seen on the wire only, so
 * their numbers, from 101 on, are ours and count in our own arc (audiocodes.md 1.6).
 */
final class AlarmTable {

    private static final int OTHER = 0;
    private static final int COMMUNICATIONS = 1;
    private static final int QUALITY = 2;
    private static final int EQUIPMENT = 4;
    private static final int SECURITY = 9;
    private static final int CAUSE_OTHER = 0;
    private static final int PROTOCOL_ERROR = 5;

    private static final String REGISTRATION_ACTION = "Look at the SIP server first, the phone is rarely the reason:"
            + " check that the server answers, that the user exists there under the same name, and that user name and"
            + " password in the phone's configuration are still those of the server. Correct them on either side and"
            + " generate the configuration again.";

    private static final String SURVIVABLE_ACTION = "The phone works with limited services because a server or the"
            + " way to it is down. Check that all servers it needs are up and that its network reaches them; it returns"
            + " to full service by itself.";

    private static final String LOGIN_ACTION = "Check on the Lync server that the user exists, is enabled and has a"
            + " valid password and PIN; reset them or define the user anew where in doubt. TlsConnectionFailure: check"
            + " certificates and the phone's clock. NtpServerError: check that the phone reaches its time server.";

    private static final String SPEAKER_ACTION = "Check the speaker's cable and power, then restart the phone; if it"
            + " stays, update phone and speaker firmware together.";

    private static final String SPEAKER_FILE_ACTION = "Check that the speaker's firmware file exists on the server the"
            + " phone is told, that the phone reaches it, and that it is meant for this speaker; then restart the phone.";

    static final List<AlarmType> ALL = List.of(
            published("IPPhoneRegisterFailure", "IPPHONE REGISTRATION FAILURE", "Registration Failure", 39,
                    Severity.CRITICAL, COMMUNICATIONS, PROTOCOL_ERROR,
                    "The phone's SIP registration with its server failed.", REGISTRATION_ACTION, true),
            published("IPPhoneSurvivableModeStart", "IPPHONE SURVIVABLE MODE START", "Survivable Mode Start", 40,
                    Severity.MAJOR, OTHER, CAUSE_OTHER,
                    "The phone entered survivable mode: its services are limited.", SURVIVABLE_ACTION, false),
            published("IPPhoneLyncLoginFailure", "IPPHONE LYNC LOGIN FAILURE", "Lync Login Failure", 41,
                    Severity.CRITICAL, COMMUNICATIONS, PROTOCOL_ERROR,
                    "The phone could not reach the Lync server while a user signed in.", LOGIN_ACTION, true),
            seen("IPPhoneSpeakerFirmwareDownloadFailure", "IPPHONE SPEAKER FIRMWARE DOWNLOAD FAILURE",
                    "Speaker Firmware Download Failure", 101, Severity.MINOR, EQUIPMENT, CAUSE_OTHER,
                    "The phone could not download the firmware of its speaker.", SPEAKER_FILE_ACTION),
            seen("IPPhoneSpeakerFirmwareUpgradeFailure", "IPPHONE SPEAKER FIRMWARE UPGRADE FAILURE",
                    "Speaker Firmware Upgrade Failure", 102, Severity.MINOR, EQUIPMENT, CAUSE_OTHER,
                    "The phone's speaker did not take its new firmware.", SPEAKER_FILE_ACTION),
            seen("IPPhoneConferenceSpeakerConnectionFailure", "IPPHONE CONFERENCE SPEAKER CONNECTION FAILURE",
                    "Conference Speaker Connection Failure", 103, Severity.MINOR, QUALITY, PROTOCOL_ERROR,
                    "The phone lost its conference speaker.", SPEAKER_ACTION),
            seen("IPPhoneGeneralLocalEvent", "IPPHONE GENERAL LOCAL EVENT",
                    "General Local Event", 104, Severity.INDETERMINATE, OTHER, CAUSE_OTHER,
                    "The phone reports an event of its own; its description says which.",
                    "Read the event's description; nothing else is known of it."),
            seen("IPPhoneWebSuccessiveLoginFailedTrials", "IPPHONE WEB SUCCESSIVE LOGIN FAILED TRIALS",
                    "Web Successive Login Failed Trials", 105, Severity.WARNING, SECURITY, CAUSE_OTHER,
                    "Several logins in a row to the phone's web pages failed.",
                    "Find out who tries to log in; restrict access to the phone's network and change its password."),
            seen("IPPhoneRequiresReset", "IPPHONE REQUIRES RESET",
                    "Requires Reset", 106, Severity.WARNING, EQUIPMENT, CAUSE_OTHER,
                    "The phone asks for a restart, as after a change that needs one.",
                    "Restart the phone when its user can do without it."));

    private AlarmTable() {
    }

    private static AlarmType published(String name, String wire, String title, int number, Severity severity, int type,
                                       int cause, String description, String action, boolean clearedByRegistered) {
        return new AlarmType(new AlarmName(name), List.of(wire, name), title,
                Optional.of(".1.3.6.1.4.1.5003.9.20.3.2.0." + number), number, severity, type, cause, description,
                action, clearedByRegistered);
    }

    private static AlarmType seen(String name, String wire, String title, int number, Severity severity, int type,
                                  int cause, String description, String action) {
        return new AlarmType(new AlarmName(name), List.of(wire, name), title, Optional.empty(), number, severity, type,
                cause, description, action, false);
    }
}
