-- What somebody is told to do. A day long before that of the text is none on which it is due.
WITH dated AS (
    SELECT
        read_duties.text_id,
        read_duties.number,
        CAST(substr(read_duties.due_to, 1, 4) AS INT) + 1
            >= coalesce(CAST(substr(CAST(texts.day AS STRING), 1, 4) AS INT), 0) AS is_due
    FROM read_duties
    JOIN texts ON texts.text_id = read_duties.text_id
),
first_bodies AS (
    SELECT text_id, number, min(body_id) AS body_id FROM read_duty_bodies GROUP BY text_id, number
)
SELECT
    duty_of.duty_id,
    read_duties.text_id,
    read_duties.who,
    first_bodies.body_id,
    read_duties.by_whom,
    person_of.person_id AS by_person_id,
    read_duties.by_body_id,
    read_duties.action,
    read_duties.strength,
    read_duties.due,
    read_duties.every,
    CASE WHEN dated.is_due THEN CAST(read_duties.due_from AS DATE) END AS due_from,
    CASE WHEN dated.is_due THEN CAST(read_duties.due_to AS DATE) END AS due_to
FROM read_duties
JOIN duty_of
    ON duty_of.text_id = read_duties.text_id AND duty_of.number = read_duties.number
    AND duty_of.duty_id = duty_of.id
JOIN dated ON dated.text_id = read_duties.text_id AND dated.number = read_duties.number
LEFT JOIN first_bodies
    ON first_bodies.text_id = read_duties.text_id AND first_bodies.number = read_duties.number
LEFT JOIN person_of
    ON person_of.text_id = read_duties.text_id AND person_of.official = read_duties.by_official
