-- When the texts say that officials were born and died, and which of several of one name they are:
-- those who were born more than two years apart, and did not die in one year.
WITH told AS (
    SELECT
        person_names.profile,
        person_names.name_key,
        min(CAST(substr(read_persons.born, 1, 4) AS INT)) AS born,
        min(CAST(substr(read_persons.died, 1, 4) AS INT)) AS died
    FROM person_names
    JOIN read_persons
        ON read_persons.text_id = person_names.text_id
        AND read_persons.official = person_names.official
    WHERE read_persons.born IS NOT NULL OR read_persons.died IS NOT NULL
    GROUP BY person_names.profile, person_names.name_key
),
dated AS (
    SELECT
        *,
        CASE
            WHEN died IS NULL THEN born
            ELSE min(born) OVER (PARTITION BY name_key, died)
        END AS year
    FROM told
),
years AS (
    SELECT DISTINCT name_key, year FROM dated WHERE year IS NOT NULL
),
births AS (
    SELECT
        name_key,
        year,
        CASE
            WHEN year - lag(year) OVER (PARTITION BY name_key ORDER BY year) > 2 THEN 1 ELSE 0
        END AS is_other
    FROM years
),
numbered AS (
    SELECT
        name_key,
        year,
        CAST(sum(is_other) OVER (PARTITION BY name_key ORDER BY year) AS INT) AS life,
        max(is_other) OVER (PARTITION BY name_key) AS are_several
    FROM births
)
SELECT
    dated.profile,
    dated.name_key,
    dated.born,
    dated.died,
    numbered.life,
    coalesce(numbered.are_several, 0) AS are_several
FROM dated
LEFT JOIN numbered ON numbered.name_key = dated.name_key AND numbered.year = dated.year
