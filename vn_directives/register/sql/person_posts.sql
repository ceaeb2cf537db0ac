-- Which posts each official of a text holds or held, with the day of the text.
SELECT
    person_names.profile,
    person_names.name_key,
    read_positions.body_id,
    read_positions.body_own,
    read_positions.role_key,
    read_positions.level,
    read_positions.is_head,
    read_positions.status,
    CAST(substr(coalesce(read_positions.from_day, read_positions.to_day), 1, 4) AS INT)
        AS stated_year,
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
