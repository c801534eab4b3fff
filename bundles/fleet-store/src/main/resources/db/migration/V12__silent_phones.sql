-- Who is at an address: asked for phones that do not say who they are.
CREATE INDEX phone_address ON phone (address, mac);

-- What phones back up for their users, some versions of each name; the bytes are sealed.
CREATE TABLE phone_backup (
    id    ${identity},
    name  ${text} NOT NULL,
    mac   ${text} NOT NULL,
    at    BIGINT  NOT NULL,
    bytes ${bytes} NOT NULL
);
CREATE INDEX phone_backup_name ON phone_backup (name, id);
CREATE INDEX phone_backup_mac ON phone_backup (mac);
