-- The links between officials of texts that are sure: one name, and one body, one office of the
-- State or Party that has no body (`Chủ tịch nước`), one long title, or one post in a body of which
-- there is one in the country.
SELECT DISTINCT profile AS member, one_key || '@' || body_id AS link
FROM person_posts
WHERE body_id IS NOT NULL
UNION
SELECT profile AS member, one_key || '@' || role_key AS link
FROM person_posts
WHERE
    body_id IS NULL AND body_own IS NULL AND name_key LIKE '% %'
    -- Bộ trưởng: of which ministry, nobody says
    AND (
        level = 'central' AND role_key <> 'bo-truong'
        OR role_key LIKE '%-%-%-%'
    )
UNION
SELECT profile AS member, one_key || '@' || office_role || '|' || office_body AS link
FROM person_posts
WHERE
    (body_id IS NULL AND body_own IS NULL OR body_id LIKE 'vn/%')
    AND name_key LIKE '% %' AND office_body LIKE '%-%-%-%'
UNION
SELECT profile AS member, one_key || '@' || body_own || '/' || role_key AS link
FROM person_posts
WHERE
    body_id IS NULL AND name_key LIKE '% %' AND body_own LIKE '%-%-%-%'
    AND (
        body_own LIKE 'ban-chi-dao-%' OR body_own LIKE 'vien-%' OR body_own LIKE 'cuc-%'
        OR body_own LIKE 'vu-%' OR body_own LIKE 'hoi-dong-quoc-gia-%'
    )
    AND body_own NOT LIKE 'vien-kiem-sat-%'
UNION
SELECT profile AS member, profile AS link FROM person_names
