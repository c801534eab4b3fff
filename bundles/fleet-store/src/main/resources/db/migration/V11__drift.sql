-- How phones have drifted, as the last look at them found it: a column for each kind, so that a page of one kind is read in order.
ALTER TABLE phone_list ADD COLUMN drift_stale       BIGINT NOT NULL DEFAULT 0;
ALTER TABLE phone_list ADD COLUMN drift_edited      BIGINT NOT NULL DEFAULT 0;
ALTER TABLE phone_list ADD COLUMN drift_undelivered BIGINT NOT NULL DEFAULT 0;
ALTER TABLE phone_list ADD COLUMN drift_reported    BIGINT NOT NULL DEFAULT 0;
CREATE INDEX phone_list_drift_stale ON phone_list (mac) WHERE drift_stale = 1;
CREATE INDEX phone_list_drift_edited ON phone_list (mac) WHERE drift_edited = 1;
CREATE INDEX phone_list_drift_undelivered ON phone_list (mac) WHERE drift_undelivered = 1;
CREATE INDEX phone_list_drift_reported ON phone_list (mac) WHERE drift_reported = 1;

-- Counted for the dashboard, most of all when there are many.
CREATE INDEX alarm_active_severity ON alarm (severity) WHERE cleared_at IS NULL;
