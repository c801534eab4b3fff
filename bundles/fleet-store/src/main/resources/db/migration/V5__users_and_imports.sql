-- Found and sorted in any case.
ALTER TABLE phone_user ADD COLUMN name_key    ${text} NOT NULL DEFAULT '';
ALTER TABLE phone_user ADD COLUMN display_key ${text} NOT NULL DEFAULT '';
UPDATE phone_user SET name_key = lower(name), display_key = lower(coalesce(display_name, ''));
CREATE INDEX phone_user_name_key ON phone_user (name_key, name);
CREATE INDEX phone_user_display_key ON phone_user (display_key, name);
CREATE INDEX phone_of_user ON phone (user_name);

-- What was uploaded, sealed, until it is applied or forgotten.
CREATE TABLE upload (
    id      ${identity},
    at      BIGINT   NOT NULL,
    by_name ${text}  NOT NULL,
    kind    ${text}  NOT NULL,
    name    ${text}  NOT NULL,
    options ${text}  NOT NULL,
    bytes   ${bytes} NOT NULL,
    size    BIGINT   NOT NULL,
    state   ${text}  NOT NULL,
    result  ${text}  NOT NULL
);
