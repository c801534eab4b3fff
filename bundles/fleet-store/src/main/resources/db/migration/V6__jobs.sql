CREATE TABLE job (
    id        ${identity},
    operation ${text} NOT NULL,
    args      ${text} NOT NULL,
    sealed    ${bytes},
    delay     BIGINT  NOT NULL,
    state     ${text} NOT NULL,
    by_name   ${text} NOT NULL,
    reason    ${text} NOT NULL,
    created   BIGINT  NOT NULL,
    started   BIGINT,
    ended     BIGINT,
    total     BIGINT  NOT NULL,
    ok        BIGINT  NOT NULL,
    failed    BIGINT  NOT NULL,
    skipped   BIGINT  NOT NULL,
    change    BIGINT,
    text      ${text} NOT NULL
);
-- Asked every second.
CREATE INDEX job_open ON job (id) WHERE ended IS NULL;
CREATE INDEX job_ended ON job (ended);

-- The frozen list. Items are done in the order of their positions; an item without a state waits.
CREATE TABLE job_item (
    job      BIGINT  NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    position BIGINT  NOT NULL,
    item     ${text} NOT NULL,
    state    ${text},
    reason   ${text},
    PRIMARY KEY (job, position)
);
CREATE INDEX job_item_failed ON job_item (job, position) WHERE state = 'FAILED';
