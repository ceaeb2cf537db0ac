-- The names by which texts call each person, those in brackets or behind `tên thật` too.
WITH told AS (
    SELECT text_id, official, name_key FROM read_persons
    UNION
    SELECT text_id, official, name_key FROM read_aliases
)
SELECT person_of.person_id, told.name_key, count(DISTINCT told.text_id) AS texts
FROM told
JOIN person_of ON person_of.text_id = told.text_id AND person_of.official = told.official
GROUP BY person_of.person_id, told.name_key
