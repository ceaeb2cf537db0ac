-- The bodies that a duty tells to act.
SELECT DISTINCT text_id || '#' || CAST(number AS STRING) AS duty_id, body_id
FROM read_duty_bodies
