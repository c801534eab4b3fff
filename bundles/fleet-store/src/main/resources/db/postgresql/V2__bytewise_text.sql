-- Text sorts and compares byte by byte, as in SQLite, whatever language the database was made for. Later migrations
-- use the placeholder "text" where they add a column.
DO $$
DECLARE
    c RECORD;
BEGIN
    FOR c IN SELECT table_name, column_name FROM information_schema.columns
             WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
    LOOP
        EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE TEXT COLLATE "C"', c.table_name, c.column_name);
    END LOOP;
END
$$;

-- Each keep-alive replaces its phone's row: with room on the page no index is touched.
ALTER TABLE report SET (fillfactor = 50);
ALTER TABLE phone SET (fillfactor = 80);
