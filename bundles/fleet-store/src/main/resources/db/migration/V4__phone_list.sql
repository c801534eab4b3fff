-- Phones as lists search and sort them: texts as they are compared, '' where there is none, so that each column sorts and
-- pages by an index. Written where a list would show something new; the last report's own row changes at each keep-alive.
CREATE TABLE phone_list (
    mac          ${text} NOT NULL PRIMARY KEY REFERENCES phone (mac) ON DELETE CASCADE,
    user_name    ${text} NOT NULL DEFAULT '',
    display_name ${text} NOT NULL DEFAULT '',
    own_name     BIGINT  NOT NULL DEFAULT 0,
    nickname     ${text} NOT NULL DEFAULT '',
    serial       ${text} NOT NULL DEFAULT '',
    region       ${text} NOT NULL DEFAULT '',
    model        ${text} NOT NULL DEFAULT '',
    enrolment    ${text} NOT NULL DEFAULT '',
    language     ${text} NOT NULL DEFAULT '',
    vlan_mode    ${text} NOT NULL DEFAULT '',
    location     ${text} NOT NULL DEFAULT '',
    subnet       ${text} NOT NULL DEFAULT '',
    number       ${text} NOT NULL DEFAULT '',
    ip           ${text} NOT NULL DEFAULT '',
    version      ${text} NOT NULL DEFAULT '',
    status       ${text} NOT NULL DEFAULT 'NEVER_SEEN',
    words        ${text} NOT NULL DEFAULT '',
    heard_words  ${text} NOT NULL DEFAULT '',
    heard_at     BIGINT  NOT NULL DEFAULT 0,
    due          BIGINT  NOT NULL DEFAULT 0
);

INSERT INTO phone_list (mac, user_name, display_name, own_name, nickname, serial, region, model, enrolment, language,
                        vlan_mode, words)
SELECT p.mac, lower(coalesce(p.user_name, '')), lower(coalesce(p.display_name, u.display_name, '')),
       CASE WHEN p.display_name IS NULL THEN 0 ELSE 1 END, lower(coalesce(p.nickname, '')), lower(coalesce(p.serial, '')),
       coalesce(p.region_key, ''), coalesce(p.model, ''), p.enrolment, coalesce(p.language, ''), coalesce(p.vlan_mode, ''),
       lower(p.mac || ' ' || coalesce(p.user_name, '') || ' ' || coalesce(p.nickname, ''))
FROM phone p LEFT JOIN phone_user u ON u.name = p.user_name;

CREATE INDEX phone_list_user ON phone_list (user_name, mac);
CREATE INDEX phone_list_display_name ON phone_list (display_name, mac);
CREATE INDEX phone_list_region ON phone_list (region, mac);
CREATE INDEX phone_list_model ON phone_list (model, mac);
CREATE INDEX phone_list_enrolment ON phone_list (enrolment, mac);
CREATE INDEX phone_list_ip ON phone_list (ip, mac);
CREATE INDEX phone_list_version ON phone_list (version, mac);
CREATE INDEX phone_list_status ON phone_list (status, mac);
CREATE INDEX phone_list_due ON phone_list (due);
-- What few phones have.
CREATE INDEX phone_list_nickname ON phone_list (nickname, mac) WHERE nickname <> '';
CREATE INDEX phone_list_serial ON phone_list (serial, mac) WHERE serial <> '';
CREATE INDEX phone_list_language ON phone_list (language, mac) WHERE language <> '';
CREATE INDEX phone_list_vlan_mode ON phone_list (vlan_mode, mac) WHERE vlan_mode <> '';
CREATE INDEX phone_list_location ON phone_list (location, mac) WHERE location <> '';
CREATE INDEX phone_list_subnet ON phone_list (subnet, mac) WHERE subnet <> '';
CREATE INDEX phone_list_number ON phone_list (number, mac) WHERE number <> '';
