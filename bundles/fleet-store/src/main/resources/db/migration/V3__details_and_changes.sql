-- What operators have written down about a phone.
ALTER TABLE phone ADD COLUMN display_name  ${text};
ALTER TABLE phone ADD COLUMN nickname      ${text};
ALTER TABLE phone ADD COLUMN serial        ${text};
ALTER TABLE phone ADD COLUMN language      ${text};
ALTER TABLE phone ADD COLUMN vlan_mode     ${text};
ALTER TABLE phone ADD COLUMN vlan_id       BIGINT;
ALTER TABLE phone ADD COLUMN vlan_priority BIGINT;

ALTER TABLE activity ADD COLUMN before_text ${text};
ALTER TABLE activity ADD COLUMN after_text  ${text};

-- One row for each write that changed what operators keep; what it changed names it.
CREATE TABLE change (
    id      ${identity},
    at      BIGINT  NOT NULL,
    by_name ${text} NOT NULL,
    what    ${text} NOT NULL,
    reason  ${text} NOT NULL
);
CREATE INDEX change_at ON change (at);

-- 0: before changes were numbered.
ALTER TABLE file_revision ADD COLUMN change BIGINT NOT NULL DEFAULT 0;
