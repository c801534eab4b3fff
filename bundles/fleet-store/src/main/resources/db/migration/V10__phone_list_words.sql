-- All that a search looks into stands in one column, read from an index in the order of lists.
UPDATE phone_list SET words = mac || ' ' || user_name || ' ' || nickname || ' ' || display_name || ' ' || ip || ' ' || number;
ALTER TABLE phone_list DROP COLUMN heard_words;
CREATE INDEX phone_list_words ON phone_list (mac, words);
