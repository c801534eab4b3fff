-- What phones fetched, some twenty of each.
CREATE TABLE delivery (
    id       ${identity},
    mac      ${text} NOT NULL REFERENCES phone (mac) ON DELETE CASCADE,
    file     ${text} NOT NULL,
    revision BIGINT  NOT NULL,
    at       BIGINT  NOT NULL,
    source   ${text} NOT NULL,
    outcome  ${text} NOT NULL,
    sent     BIGINT  NOT NULL,
    total    BIGINT  NOT NULL,
    times    BIGINT  NOT NULL
);
CREATE INDEX delivery_phone ON delivery (mac, id);
CREATE INDEX delivery_at ON delivery (at);

-- Of each phone's own file: the last time it was asked for (arrived = 0), and the last time it arrived (arrived = 1).
CREATE TABLE delivery_last (
    slot     ${text} NOT NULL PRIMARY KEY,
    mac      ${text} NOT NULL REFERENCES phone (mac) ON DELETE CASCADE,
    arrived  BIGINT  NOT NULL,
    revision BIGINT  NOT NULL,
    at       BIGINT  NOT NULL,
    source   ${text} NOT NULL,
    outcome  ${text} NOT NULL,
    sent     BIGINT  NOT NULL,
    total    BIGINT  NOT NULL,
    times    BIGINT  NOT NULL
);
CREATE INDEX delivery_last_phone ON delivery_last (mac, arrived);
