-- The links between officials of texts that are sure: one name, one body.
SELECT DISTINCT profile AS member, name_key || '@' || body_id AS link
FROM person_posts
WHERE body_id IS NOT NULL
UNION
SELECT profile AS member, profile AS link FROM person_names
