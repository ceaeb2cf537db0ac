-- The bodies that a duty tells to act.
SELECT DISTINCT duty_of.duty_id, read_duty_bodies.body_id
FROM read_duty_bodies
JOIN duty_of
    ON duty_of.text_id = read_duty_bodies.text_id AND duty_of.number = read_duty_bodies.number
