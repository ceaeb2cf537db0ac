-- The officials of all texts, each once.
SELECT
    person_of.person_id,
    min(person_of.name) AS name,
    min(person_of.plain) AS plain,
    count(DISTINCT person_of.text_id) AS texts,
    min(texts.day) AS first_day,
    max(texts.day) AS last_day
FROM person_of
JOIN texts ON texts.text_id = person_of.text_id
GROUP BY person_of.person_id
