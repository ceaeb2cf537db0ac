-- The full name of each official of a text; a shortened one is that of the only official of the
-- same body whose name it can be.
WITH officials AS (
    SELECT
        text_id,
        official,
        min(name_key) AS name_key,
        min(name) AS name,
        min(plain) AS plain,
        min(initials) AS initials,
        bool_or(is_shortened) AS is_shortened
    FROM read_persons
    GROUP BY text_id, official
),
in_bodies AS (
    SELECT DISTINCT officials.text_id, officials.official, officials.name_key,
        officials.initials, officials.is_shortened, read_positions.body_id
    FROM officials
    JOIN read_positions
        ON read_positions.text_id = officials.text_id
        AND read_positions.official = officials.official
    WHERE read_positions.body_id IS NOT NULL
),
lengthened AS (
    SELECT short.text_id, short.official, min(whole.name_key) AS name_key
    FROM in_bodies AS short
    JOIN in_bodies AS whole
        ON whole.initials = short.initials AND whole.body_id = short.body_id
    WHERE short.is_shortened AND NOT whole.is_shortened
    GROUP BY short.text_id, short.official
    HAVING count(DISTINCT whole.name_key) = 1
)
SELECT
    officials.text_id || '#' || CAST(officials.official AS STRING) AS profile,
    officials.text_id,
    officials.official,
    coalesce(lengthened.name_key, officials.name_key) AS name_key,
    officials.name,
    officials.plain,
    officials.is_shortened
FROM officials
LEFT JOIN lengthened
    ON lengthened.text_id = officials.text_id AND lengthened.official = officials.official
