-- The links between officials of texts that are sure: one name, and one body, one office of the
-- State or Party that has no body (`Chủ tịch nước`), or one long title.
SELECT DISTINCT profile AS member, name_key || '@' || body_id AS link
FROM person_posts
WHERE body_id IS NOT NULL
UNION
SELECT profile AS member, name_key || '@' || role_key AS link
FROM person_posts
WHERE
    body_id IS NULL AND body_own IS NULL AND name_key LIKE '% %'
    AND (level = 'central' OR role_key LIKE '%-%-%-%')
UNION
SELECT profile AS member, profile AS link FROM person_names
