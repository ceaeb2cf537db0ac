-- The officials of all texts, each once, by the name that most texts have.
WITH forms AS (
    SELECT
        person_id,
        name,
        row_number() OVER (
            PARTITION BY person_id ORDER BY count(DISTINCT text_id) DESC, name
        ) AS rank_no
    FROM person_of
    GROUP BY person_id, name
)
SELECT
    person_of.person_id,
    min(forms.name) AS name,
    min(person_of.plain) AS plain,
    count(DISTINCT person_of.text_id) AS texts,
    min(texts.day) AS first_day,
    max(texts.day) AS last_day
FROM person_of
JOIN forms ON forms.person_id = person_of.person_id AND forms.rank_no = 1
JOIN texts ON texts.text_id = person_of.text_id
GROUP BY person_of.person_id
