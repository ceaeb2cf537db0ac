-- The officials of all texts, each once, by the name that most texts have, and when they were born and
-- died: in the year that most texts tell, to the day if one tells it.
WITH forms AS (
    SELECT
        person_id,
        name,
        row_number() OVER (
            PARTITION BY person_id ORDER BY count(DISTINCT text_id) DESC, name
        ) AS rank_no
    FROM person_of
    GROUP BY person_id, name
),
told AS (
    SELECT person_of.person_id, person_of.text_id, 'born' AS event, read_persons.born AS told_on
    FROM person_of
    JOIN read_persons
        ON read_persons.text_id = person_of.text_id
        AND read_persons.official = person_of.official
    WHERE read_persons.born IS NOT NULL
    UNION ALL
    SELECT person_of.person_id, person_of.text_id, 'died' AS event, read_persons.died AS told_on
    FROM person_of
    JOIN read_persons
        ON read_persons.text_id = person_of.text_id
        AND read_persons.official = person_of.official
    WHERE read_persons.died IS NOT NULL
),
counted AS (
    SELECT person_id, event, told_on, count(DISTINCT text_id) AS texts
    FROM told
    GROUP BY person_id, event, told_on
),
in_years AS (
    SELECT
        *, sum(texts) OVER (PARTITION BY person_id, event, substr(told_on, 1, 4)) AS year_texts
    FROM counted
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY person_id, event
            ORDER BY year_texts DESC, substr(told_on, 1, 4), length(told_on) DESC, texts DESC, told_on
        ) AS rank_no
    FROM in_years
),
lived AS (
    SELECT
        person_id,
        max(CASE WHEN event = 'born' THEN told_on END) AS born,
        max(CASE WHEN event = 'died' THEN told_on END) AS died
    FROM ranked
    WHERE rank_no = 1
    GROUP BY person_id
)
SELECT
    person_of.person_id,
    min(forms.name) AS name,
    min(person_of.plain) AS plain,
    min(lived.born) AS born,
    min(lived.died) AS died,
    count(DISTINCT person_of.text_id) AS texts,
    min(texts.day) AS first_day,
    max(texts.day) AS last_day
FROM person_of
JOIN forms ON forms.person_id = person_of.person_id AND forms.rank_no = 1
JOIN texts ON texts.text_id = person_of.text_id
LEFT JOIN lived ON lived.person_id = person_of.person_id
GROUP BY person_of.person_id
