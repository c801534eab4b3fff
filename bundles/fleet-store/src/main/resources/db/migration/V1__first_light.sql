-- Times and spans are nanoseconds (times since 1970, UTC): every Instant comes back as it went in.
-- ..._key columns hold a name in lower case, by which it is found in any case.

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE region (
    region_key  TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    description TEXT
);

CREATE TABLE phone_user (
    name         TEXT NOT NULL PRIMARY KEY,
    display_name TEXT,
    password     ${bytes},
    region       TEXT,
    region_key   TEXT
);
CREATE INDEX phone_user_region ON phone_user (region_key);

CREATE TABLE phone (
    mac           TEXT   NOT NULL PRIMARY KEY,
    model         TEXT,
    region        TEXT,
    region_key    TEXT,
    user_name     TEXT,
    enrolment     TEXT   NOT NULL,
    since         BIGINT NOT NULL,
    address       TEXT,
    neighbourhood TEXT   NOT NULL,
    open_until    BIGINT,
    heard_at      BIGINT,
    period        BIGINT NOT NULL
);
CREATE INDEX phone_region ON phone (region_key, mac);
-- The waiting room: what bounds it must not cost more with a larger fleet.
CREATE INDEX phone_pending ON phone (address, neighbourhood, since, mac) WHERE enrolment = 'PENDING';

CREATE TABLE report (
    mac    TEXT   NOT NULL PRIMARY KEY REFERENCES phone (mac) ON DELETE CASCADE,
    at     BIGINT NOT NULL,
    source TEXT   NOT NULL,
    kind   TEXT   NOT NULL,
    status TEXT   NOT NULL,
    fields TEXT   NOT NULL
);

CREATE TABLE alarm (
    id               ${identity},
    mac              TEXT   NOT NULL,
    name             TEXT   NOT NULL,
    severity         TEXT   NOT NULL,
    description      TEXT   NOT NULL,
    remote_host      TEXT   NOT NULL,
    phone_date       TEXT   NOT NULL,
    additional_info1 TEXT   NOT NULL,
    additional_info2 TEXT   NOT NULL,
    unique_id        BIGINT NOT NULL,
    type             BIGINT NOT NULL,
    probable_cause   BIGINT NOT NULL,
    raised_at        BIGINT NOT NULL,
    changed_at       BIGINT NOT NULL,
    raise_count      BIGINT NOT NULL,
    handed_over      BIGINT NOT NULL,
    cleared_at       BIGINT
);
-- At most one active alarm per phone and name.
CREATE UNIQUE INDEX alarm_active ON alarm (mac, name) WHERE cleared_at IS NULL;
CREATE INDEX alarm_changed ON alarm (changed_at, id);
CREATE INDEX alarm_phone ON alarm (mac, changed_at);
CREATE INDEX alarm_cleared ON alarm (cleared_at);

CREATE TABLE outbox (
    id    ${identity},
    kind  TEXT   NOT NULL,
    at    BIGINT NOT NULL,
    alarm TEXT   NOT NULL
);
CREATE INDEX outbox_at ON outbox (at);

CREATE TABLE destination (
    name     TEXT   NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL
);

CREATE TABLE command (
    id      ${identity},
    mac     TEXT   NOT NULL,
    kind    TEXT   NOT NULL,
    args    TEXT   NOT NULL,
    state   TEXT   NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    sent    BIGINT,
    done    BIGINT,
    by_name TEXT   NOT NULL
);
CREATE INDEX command_phone ON command (mac, id);
CREATE INDEX command_open ON command (mac, id) WHERE state IN ('WAITING', 'SENT');
CREATE INDEX command_waiting ON command (expires) WHERE state = 'WAITING';
CREATE INDEX command_created ON command (created);

CREATE TABLE template (
    model       TEXT   NOT NULL PRIMARY KEY,
    name        TEXT   NOT NULL,
    description TEXT   NOT NULL,
    engine      TEXT   NOT NULL,
    body        TEXT   NOT NULL,
    edited      BIGINT NOT NULL
);

-- A secret placeholder has its value in sealed, any other in value.
CREATE TABLE placeholder (
    scope_kind  TEXT NOT NULL,
    scope_key   TEXT NOT NULL,
    name        TEXT NOT NULL,
    value       TEXT,
    sealed      ${bytes},
    description TEXT NOT NULL,
    PRIMARY KEY (scope_kind, scope_key, name)
);

-- Each content once. The fingerprint of a sealed one is keyed, so that nobody can try passwords against it.
CREATE TABLE file_content (
    fingerprint TEXT   NOT NULL PRIMARY KEY,
    sealed      BIGINT NOT NULL,
    bytes       ${bytes} NOT NULL
);

CREATE TABLE file_revision (
    name        TEXT   NOT NULL,
    revision    BIGINT NOT NULL,
    kind        TEXT   NOT NULL,
    mac         TEXT,
    model       TEXT   NOT NULL,
    template    TEXT   NOT NULL,
    at          BIGINT NOT NULL,
    by_name     TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    period      BIGINT,
    fingerprint TEXT   NOT NULL REFERENCES file_content (fingerprint),
    PRIMARY KEY (name, revision)
);
CREATE INDEX file_revision_phone ON file_revision (mac);
CREATE INDEX file_revision_content ON file_revision (fingerprint);

CREATE TABLE firmware (
    name_key TEXT   NOT NULL PRIMARY KEY,
    name     TEXT   NOT NULL,
    hardware TEXT,
    version  TEXT,
    sha256   TEXT   NOT NULL,
    size     BIGINT NOT NULL,
    at       BIGINT NOT NULL,
    by_name  TEXT   NOT NULL
);

CREATE TABLE activity (
    id      ${identity},
    at      BIGINT NOT NULL,
    by_name TEXT   NOT NULL,
    what    TEXT   NOT NULL,
    mac     TEXT,
    text    TEXT   NOT NULL
);
CREATE INDEX activity_phone ON activity (mac, id);
CREATE INDEX activity_at ON activity (at);

CREATE TABLE feed (
    position ${identity},
    at       BIGINT NOT NULL,
    topic    TEXT   NOT NULL,
    entry    TEXT   NOT NULL
);
CREATE INDEX feed_at ON feed (at);
