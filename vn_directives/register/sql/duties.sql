-- What somebody is told to do.
WITH first_bodies AS (
    SELECT text_id, number, min(body_id) AS body_id FROM read_duty_bodies GROUP BY text_id, number
)
SELECT
    read_duties.text_id || '#' || CAST(read_duties.number AS STRING) AS duty_id,
    read_duties.text_id,
    read_duties.who,
    first_bodies.body_id,
    read_duties.by_whom,
    person_of.person_id AS by_person_id,
    read_duties.by_body_id,
    read_duties.action,
    read_duties.strength,
    read_duties.due,
    CAST(read_duties.due_from AS DATE) AS due_from,
    CAST(read_duties.due_to AS DATE) AS due_to
FROM read_duties
LEFT JOIN first_bodies
    ON first_bodies.text_id = read_duties.text_id AND first_bodies.number = read_duties.number
LEFT JOIN person_of
    ON person_of.text_id = read_duties.text_id AND person_of.official = read_duties.by_official
