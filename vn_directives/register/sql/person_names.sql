-- The full name of each official of a text; a shortened one is that of the only official of the
-- same body whose name it can be. A foreigner is spelled in several ways: of one post, one last word
-- (which no Vietnamese syllable is) and one initial they are one name, as are two that a letter tells
-- apart; a last word alone is that of the only one. A name with other marks than that of the same
-- office is a slip where hardly a text has it, or where its text has the other, too; so is a part of a
-- name where its text has the whole name in the same leading role.
WITH officials AS (
    SELECT
        text_id,
        official,
        min(name_key) AS name_key,
        min(name) AS name,
        min(plain) AS plain,
        min(initials) AS initials,
        bool_or(is_shortened) AS is_shortened,
        min(sound) AS sound,
        min(sound_end) AS sound_end
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
sizes AS (
    SELECT name_key, CAST(count(DISTINCT text_id) AS DOUBLE) AS texts FROM officials GROUP BY name_key
),
posts_abroad AS (
    SELECT
        text_id,
        official,
        office AS post,
        split_part(office, '|', 2) > 'a' AND split_part(office, '|', 2) NOT LIKE 'vn%' AS is_abroad
    FROM read_positions
    WHERE office IS NOT NULL
    UNION
    SELECT
        text_id,
        official,
        coalesce(body_id, role_key) AS post,
        coalesce(body_id > 'a' AND body_id NOT LIKE 'vn/%', false) AS is_abroad
    FROM read_positions
    WHERE body_id IS NOT NULL OR level = 'central'
    UNION
    SELECT text_id, official, office_role || '|' || office_body AS post, false AS is_abroad
    FROM read_positions
    WHERE
        office_body <> office_role
        AND (level = 'central' OR (body_id IS NULL AND office_body LIKE '%-%-%-%'))
),
foreigners AS (
    SELECT DISTINCT
        officials.name_key,
        officials.plain,
        -- George H. W. Bush is not George W. Bush: one syllable is the last word of many.
        regexp_extract(
            officials.plain, '[^ ]*[aeiouy][bcdfghjklmnpqrstvwxz]+[aeiouy][^ ]*$', 0
        ) AS last_word,
        CASE
            WHEN officials.name_key LIKE '% %' THEN substr(officials.plain, 1, 1)
        END AS initial,
        posts_abroad.post,
        posts_abroad.is_abroad
    FROM officials
    JOIN posts_abroad
        ON posts_abroad.text_id = officials.text_id
        AND posts_abroad.official = officials.official
    WHERE
        regexp_extract(
            officials.plain, '[aeiouy][bcdfghjklmnpqrstvwxz]+[aeiouy]', 0
        ) <> ''
),
spellings AS (
    SELECT
        a.name_key,
        b.name_key AS spelling,
        row_number() OVER (PARTITION BY a.name_key ORDER BY sizes.texts DESC, b.name_key) AS rank_no,
        min(b.initial) OVER (PARTITION BY a.name_key) AS first_initial,
        max(b.initial) OVER (PARTITION BY a.name_key) AS last_initial
    FROM foreigners AS a
    JOIN foreigners AS b
        ON b.post = a.post AND b.initial IS NOT NULL
        AND (
            (
                b.last_word = a.last_word AND b.last_word <> ''
                AND (b.initial = a.initial OR a.initial IS NULL)
            )
            OR (b.initial = a.initial AND levenshtein(b.plain, a.plain) < 2)
            OR (
                (a.plain LIKE '% %' OR (a.last_word <> '' AND a.is_abroad))
                AND b.plain LIKE a.plain || ' %'
            )
            OR (b.plain LIKE '% %' AND a.plain LIKE b.plain || ' %')
        )
    JOIN sizes ON sizes.name_key = b.name_key
),
one_spelling AS (
    SELECT name_key, spelling FROM spellings WHERE rank_no = 1 AND first_initial = last_initial
),
in_states AS (
    SELECT DISTINCT
        officials.name_key,
        length(officials.name_key) - length(replace(officials.name_key, ' ', '')) AS words,
        officials.sound,
        officials.sound_end,
        posts_abroad.post
    FROM officials
    JOIN posts_abroad
        ON posts_abroad.text_id = officials.text_id
        AND posts_abroad.official = officials.official
    WHERE officials.sound IS NOT NULL AND posts_abroad.is_abroad
),
heard AS (
    SELECT
        a.name_key,
        b.name_key AS spelling,
        row_number() OVER (
            PARTITION BY a.name_key ORDER BY of_b.texts DESC, b.words, b.name_key
        ) AS rank_no
    FROM in_states AS a
    JOIN in_states AS b
        ON b.post = a.post
        AND (
            b.sound = a.sound
            OR (
                b.sound_end = a.sound_end AND length(b.sound_end) > 2
                AND substr(b.sound, 1, 1) = substr(a.sound, 1, 1)
                AND a.name_key LIKE '_ %' AND b.name_key NOT LIKE '_ %'
            )
        )
    JOIN sizes AS of_a ON of_a.name_key = a.name_key
    JOIN sizes AS of_b ON of_b.name_key = b.name_key
    WHERE
        b.sound <> a.sound
        OR of_b.texts > of_a.texts
        -- V.Pu-tin has more words than Vladimir Putin.
        OR (
            of_b.texts = of_a.texts
            AND (b.words < a.words OR (b.words = a.words AND b.name_key < a.name_key))
        )
),
long_names AS (
    SELECT DISTINCT
        name_key,
        plain,
        CASE
            WHEN plain NOT LIKE '% % %'
                THEN regexp_extract(plain, '[^ ]+$', 0) || ' ' || split_part(plain, ' ', 1)
        END AS turned
    FROM officials
    WHERE
        plain LIKE '% %'
        AND regexp_extract(plain, '[aeiouy][bcdfghjklmnpqrstvwxz]+[aeiouy]', 0) <> ''
),
alike AS (
    -- Abe Shinzo, Shinzo Abe; Díaz-Canel, Diaz-Canel
    SELECT a.name_key, b.name_key AS spelling
    FROM long_names AS a
    JOIN long_names AS b ON b.plain = a.turned
    UNION
    SELECT a.name_key, b.name_key AS spelling
    FROM long_names AS a
    JOIN long_names AS b ON b.plain = a.plain
),
turned AS (
    SELECT
        alike.name_key,
        alike.spelling,
        row_number() OVER (
            PARTITION BY alike.name_key ORDER BY of_b.texts DESC, alike.spelling
        ) AS rank_no
    FROM alike
    JOIN sizes AS of_a ON of_a.name_key = alike.name_key
    JOIN sizes AS of_b ON of_b.name_key = alike.spelling
    WHERE
        of_b.texts > of_a.texts
        OR (of_b.texts = of_a.texts AND alike.spelling < alike.name_key)
),
in_offices AS (
    SELECT
        officials.text_id,
        officials.official,
        officials.name_key,
        officials.plain,
        read_positions.role_key,
        coalesce(
            read_positions.body_id || '/' || read_positions.role_key,
            CASE WHEN read_positions.level = 'central' THEN read_positions.role_key END
        ) AS office,
        read_positions.role_key LIKE '%-%-%-%' OR read_positions.level = 'central' AS is_telling,
        CASE
            WHEN read_positions.is_head AND read_positions.office_body LIKE '%-%-%-%'
                THEN read_positions.office_role || '|' || read_positions.office_body
        END AS headed
    FROM officials
    JOIN read_positions
        ON read_positions.text_id = officials.text_id
        AND read_positions.official = officials.official
    WHERE officials.name_key LIKE '% % %'
),
often_in_offices AS (
    SELECT in_offices.*, sizes.texts
    FROM in_offices
    JOIN sizes ON sizes.name_key = in_offices.name_key AND sizes.texts >= 20
),
offices_of_names AS (
    SELECT DISTINCT name_key, plain, role_key, office FROM in_offices WHERE office IS NOT NULL
),
others AS (
    SELECT a.text_id, a.official, b.name_key, of_b.texts >= 20 * of_a.texts AS is_slip
    FROM in_offices AS a
    JOIN offices_of_names AS b
        ON b.plain = a.plain AND b.office = a.office AND b.role_key = a.role_key
    JOIN sizes AS of_a ON of_a.name_key = a.name_key
    JOIN sizes AS of_b ON of_b.name_key = b.name_key
    WHERE b.name_key <> a.name_key
    UNION
    SELECT
        a.text_id,
        a.official,
        b.name_key,
        CASE
            WHEN a.headed = b.headed
                THEN
                    of_b.texts > of_a.texts
                    OR (of_b.texts = of_a.texts AND b.official < a.official)
            ELSE (a.is_telling OR of_b.texts >= 20) AND of_b.texts >= 5 * of_a.texts
        END AS is_slip
    FROM in_offices AS a
    JOIN in_offices AS b
        ON b.text_id = a.text_id AND b.plain = a.plain AND b.role_key = a.role_key
    JOIN sizes AS of_a ON of_a.name_key = a.name_key
    JOIN sizes AS of_b ON of_b.name_key = b.name_key
    WHERE b.name_key <> a.name_key
    UNION
    -- Of another letter: only of who is in many texts, so that a long list is not held to itself.
    SELECT a.text_id, a.official, b.name_key, b.texts >= 20 * of_a.texts AS is_slip
    FROM in_offices AS a
    JOIN often_in_offices AS b
        ON b.text_id = a.text_id AND b.role_key = a.role_key
        AND b.plain <> a.plain AND levenshtein(b.plain, a.plain) < 2
        AND coalesce(b.office = a.office, true)
    JOIN sizes AS of_a ON of_a.name_key = a.name_key
),
slips AS (
    SELECT text_id, official, min(name_key) AS name_key
    FROM others
    WHERE is_slip
    GROUP BY text_id, official
    HAVING count(DISTINCT name_key) = 1
),
heads AS (
    SELECT DISTINCT
        officials.text_id,
        officials.official,
        officials.name_key,
        officials.plain,
        read_positions.role_key,
        read_positions.office_body,
        regexp_extract(officials.plain, '^[^ ]+ [^ ]+', 0) AS opening,
        regexp_extract(officials.plain, '[^ ]+ [^ ]+$', 0) AS ending
    FROM officials
    JOIN read_positions
        ON read_positions.text_id = officials.text_id
        AND read_positions.official = officials.official
    WHERE
        officials.name_key LIKE '% %'
        AND (
            read_positions.is_head
            OR read_positions.role_key IN ('tong-bi-thu', 'tong-thong', 'quoc-vuong')
        )
),
parts AS (
    SELECT a.text_id, a.official AS a, b.official AS b, a.name_key AS a_key, b.name_key AS b_key
    FROM heads AS a
    JOIN heads AS b
        ON b.text_id = a.text_id AND b.role_key = a.role_key AND b.opening = a.opening
        AND b.plain LIKE a.plain || ' %' AND coalesce(b.office_body = a.office_body, true)
    UNION
    SELECT a.text_id, a.official AS a, b.official AS b, a.name_key AS a_key, b.name_key AS b_key
    FROM heads AS a
    JOIN heads AS b
        ON b.text_id = a.text_id AND b.role_key = a.role_key AND b.ending = a.ending
        AND b.plain LIKE '% ' || a.plain AND coalesce(b.office_body = a.office_body, true)
),
cut AS (
    -- Of a name and a part of it, the one of more texts, or the whole one.
    SELECT
        parts.text_id,
        CASE WHEN of_a.texts > of_b.texts THEN parts.b ELSE parts.a END AS official,
        min(CASE WHEN of_a.texts > of_b.texts THEN parts.a_key ELSE parts.b_key END) AS name_key
    FROM parts
    JOIN sizes AS of_a ON of_a.name_key = parts.a_key
    JOIN sizes AS of_b ON of_b.name_key = parts.b_key
    GROUP BY parts.text_id, CASE WHEN of_a.texts > of_b.texts THEN parts.b ELSE parts.a END
    HAVING
        count(DISTINCT CASE WHEN of_a.texts > of_b.texts THEN parts.a_key ELSE parts.b_key END) = 1
),
whole_names AS (
    SELECT DISTINCT name_key, initials, body_id FROM in_bodies WHERE NOT is_shortened
),
lengthened AS (
    SELECT short.text_id, short.official, min(whole.name_key) AS name_key
    FROM in_bodies AS short
    JOIN whole_names AS whole
        ON whole.initials = short.initials AND whole.body_id = short.body_id
    WHERE short.is_shortened
    GROUP BY short.text_id, short.official
    HAVING count(DISTINCT whole.name_key) = 1
)
SELECT
    officials.text_id || '#' || CAST(officials.official AS STRING) AS profile,
    officials.text_id,
    officials.official,
    coalesce(
        of_cut.spelling, cut.name_key, turned.spelling, of_heard.spelling, heard.spelling,
        one_spelling.spelling,
        lengthened.name_key, slips.name_key, officials.name_key
    ) AS name_key,
    officials.name,
    officials.plain,
    officials.is_shortened
FROM officials
LEFT JOIN lengthened
    ON lengthened.text_id = officials.text_id AND lengthened.official = officials.official
LEFT JOIN slips
    ON slips.text_id = officials.text_id AND slips.official = officials.official
LEFT JOIN cut ON cut.text_id = officials.text_id AND cut.official = officials.official
LEFT JOIN turned ON turned.name_key = officials.name_key AND turned.rank_no = 1
LEFT JOIN one_spelling AS of_cut ON of_cut.name_key = cut.name_key
LEFT JOIN heard ON heard.name_key = officials.name_key AND heard.rank_no = 1
LEFT JOIN one_spelling AS of_heard ON of_heard.name_key = heard.spelling
LEFT JOIN one_spelling
    ON one_spelling.name_key = coalesce(lengthened.name_key, officials.name_key)
