-- What operators' things were after each change; without content: gone. Change 0: before changes were numbered.
CREATE TABLE revision (
    topic   ${text} NOT NULL,
    entity  ${text} NOT NULL,
    change  BIGINT  NOT NULL,
    sealed  BIGINT  NOT NULL,
    content ${bytes},
    PRIMARY KEY (topic, entity, change)
);
CREATE INDEX revision_change ON revision (change);

-- A revision that says that the file is gone has no bytes, so its fingerprint is that of nothing.
ALTER TABLE file_revision ADD COLUMN origin  ${text} NOT NULL DEFAULT 'GENERATED';
ALTER TABLE file_revision ADD COLUMN deleted BIGINT NOT NULL DEFAULT 0;
CREATE INDEX file_revision_change ON file_revision (change, name);
