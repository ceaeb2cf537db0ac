-- The duty that each one told in a text is: those told in the same words, to the same and for the
-- same day, are that of them which says best who tells it.
WITH found AS (
    SELECT
        text_id,
        number,
        text_id || '#' || CAST(number AS STRING) AS id,
        coalesce(told, text_id || '#' || CAST(number AS STRING)) AS told,
        CASE WHEN by_official IS NOT NULL THEN 0 WHEN by_whom IS NOT NULL THEN 1 ELSE 2 END AS rank
    FROM read_duties
)
SELECT
    text_id,
    number,
    id,
    first_value(id) OVER (PARTITION BY told ORDER BY rank, text_id, number) AS duty_id
FROM found
