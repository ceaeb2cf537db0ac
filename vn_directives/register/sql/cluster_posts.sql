-- The posts of those who are one by the same post, and when they are seen in them.
SELECT
    same_post_groups.label AS cluster,
    person_posts.name_key,
    person_posts.body_id,
    person_posts.role_key,
    coalesce(person_posts.place_id, person_posts.text_place_id) AS place_id,
    person_posts.place_id IS NULL AS is_open,
    -- A bare role is one of the text's place; more words than that may tell of elsewhere.
    NOT person_posts.place_id IS NULL OR person_posts.role_key NOT LIKE '%-%-%-%' AS is_placed,
    max(CASE WHEN person_posts.is_head THEN 1 ELSE 0 END) AS is_head,
    min(CASE WHEN person_posts.status <> 'former' THEN person_posts.day_no END) AS first_no,
    max(CASE WHEN person_posts.status <> 'former' THEN person_posts.day_no END) AS last_no,
    min(person_posts.year) AS first_year,
    max(person_posts.year) AS last_year,
    max(person_posts.last_year) AS until_year
FROM person_posts
JOIN same_post_groups ON same_post_groups.member = person_posts.profile
GROUP BY
    same_post_groups.label,
    person_posts.name_key,
    person_posts.body_id,
    person_posts.role_key,
    person_posts.place_id IS NULL,
    coalesce(person_posts.place_id, person_posts.text_place_id)
