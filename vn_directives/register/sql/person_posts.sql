-- Which posts each official of a text holds or held, with the day of the text. A province that was
-- joined to another stands under that one: who led the former goes on in the latter. Of a name that
-- several have had, `one_key` tells which it is, where the text tells when he was born.
WITH posts AS (
    SELECT
        person_names.profile,
        person_names.name_key,
        person_names.name_key || coalesce(
            CASE WHEN lives.are_several = 1 THEN '~' || CAST(lives.life AS STRING) END, ''
        ) AS one_key,
        read_positions.body_id,
        read_positions.body_own,
        read_positions.role_key,
        read_positions.office_role,
        read_positions.office_body,
        read_positions.level,
        read_positions.is_head,
        read_positions.is_army,
        read_positions.status,
        read_positions.from_day,
        read_positions.to_day,
        CASE WHEN read_positions.status <> 'former' THEN read_positions.seen_on END AS seen_on,
        CASE
            WHEN read_positions.body_id IS NULL AND read_positions.level = 'central' THEN 'vn'
            ELSE split_part(read_positions.body_id, '/', 1)
        END AS place_id,
        texts.place_id AS text_place_id,
        texts.day_no
    FROM person_names
    JOIN read_positions
        ON read_positions.text_id = person_names.text_id
        AND read_positions.official = person_names.official
    JOIN texts ON texts.text_id = person_names.text_id
    LEFT JOIN lives ON lives.profile = person_names.profile
)
SELECT
    posts.profile,
    posts.name_key,
    posts.one_key,
    posts.body_id,
    posts.body_own,
    posts.role_key,
    posts.office_role,
    posts.office_body,
    posts.level,
    posts.is_head,
    posts.is_army,
    posts.status,
    CAST(substr(coalesce(posts.from_day, posts.to_day, posts.seen_on), 1, 4) AS INT) AS year,
    CAST(substr(coalesce(posts.to_day, posts.seen_on, posts.from_day), 1, 4) AS INT) AS last_year,
    CAST(substr(posts.seen_on, 1, 4) AS INT) AS seen_year,
    coalesce(
        held.now_id || substr(posts.place_id, length(held.place_id) + 1), posts.place_id
    ) AS place_id,
    coalesce(told.now_id, posts.text_place_id) AS text_place_id,
    posts.day_no
FROM posts
LEFT JOIN places AS held ON held.place_id = split_part(posts.place_id, '.', 1)
LEFT JOIN places AS told ON told.place_id = posts.text_place_id
