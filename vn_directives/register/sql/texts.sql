-- The texts, each once.
SELECT
    text_id,
    id AS name,
    title,
    CAST(day AS DATE) AS day,
    day_by,
    day_no,
    province AS place_id,
    text
FROM kept
