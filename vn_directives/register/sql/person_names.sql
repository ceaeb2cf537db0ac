-- The full name of each official of a text; a shortened one is that of the only official of the
-- same body whose name it can be. A foreigner is spelled in several ways: of one post, one last word
-- (which no Vietnamese syllable is) and one initial they are one name, and a last word alone is that of
-- the only one.
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
foreigners AS (
    SELECT DISTINCT
        officials.name_key,
        regexp_extract(officials.name_key, '[^ ]+$', 0) AS last_word,
        CASE
            WHEN officials.name_key LIKE '% %' THEN substr(officials.name_key, 1, 1)
        END AS initial,
        coalesce(read_positions.body_id, read_positions.role_key) AS post
    FROM officials
    JOIN read_positions
        ON read_positions.text_id = officials.text_id
        AND read_positions.official = officials.official
    WHERE
        (read_positions.body_id IS NOT NULL OR read_positions.level = 'central')
        AND regexp_extract(
            officials.name_key, '[aeiouy][bcdfghjklmnpqrstvwxz]+[aeiouy][^ ]*$', 0
        ) <> ''
),
one_spelling AS (
    SELECT a.name_key, min(b.name_key) AS spelling
    FROM foreigners AS a
    JOIN foreigners AS b
        ON b.last_word = a.last_word AND b.post = a.post AND b.initial IS NOT NULL
        AND (b.initial = a.initial OR a.initial IS NULL)
    GROUP BY a.name_key
    HAVING count(DISTINCT b.initial) = 1
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
    coalesce(one_spelling.spelling, lengthened.name_key, officials.name_key) AS name_key,
    officials.name,
    officials.plain,
    officials.is_shortened
FROM officials
LEFT JOIN lengthened
    ON lengthened.text_id = officials.text_id AND lengthened.official = officials.official
LEFT JOIN one_spelling
    ON one_spelling.name_key = coalesce(lengthened.name_key, officials.name_key)
