-- One reading of each text: of copies the one that tells its day, then the one of the first id.
SELECT *
FROM (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY text_id ORDER BY published_on ASC NULLS LAST, id, title ASC NULLS LAST
        ) AS copy_no
    FROM readings
) AS numbered
WHERE copy_no = 1
