-- The person that each official of a text is. Of several of one name and one body, the year of birth
-- tells which it is.
WITH grouped AS (
    SELECT person_names.*, same_person_groups.label
    FROM person_names
    JOIN same_post_groups ON same_post_groups.member = person_names.profile
    JOIN same_person_groups ON same_person_groups.member = same_post_groups.label
),
forms AS (
    SELECT label, name, plain, is_shortened, count(*) AS times
    FROM grouped
    GROUP BY label, name, plain, is_shortened
),
named AS (
    SELECT
        label,
        name,
        plain,
        row_number() OVER (PARTITION BY label ORDER BY is_shortened, times DESC, name) AS rank_no
    FROM forms
),
in_bodies AS (
    SELECT grouped.label, person_posts.body_id, count(*) AS times
    FROM grouped
    JOIN person_posts ON person_posts.profile = grouped.profile
    WHERE person_posts.body_id IS NOT NULL
    GROUP BY grouped.label, person_posts.body_id
),
main_bodies AS (
    SELECT
        label,
        body_id,
        row_number() OVER (PARTITION BY label ORDER BY times DESC, body_id) AS rank_no
    FROM in_bodies
),
placed AS (
    SELECT
        grouped.label, min(main_bodies.body_id) AS body_id, min(grouped.profile) AS profile
    FROM grouped
    LEFT JOIN main_bodies ON main_bodies.label = grouped.label AND main_bodies.rank_no = 1
    GROUP BY grouped.label
),
births AS (
    SELECT grouped.label, '~' || CAST(min(lives.born) AS STRING) AS born
    FROM grouped
    JOIN lives ON lives.profile = grouped.profile AND lives.are_several = 1
    GROUP BY grouped.label
),
identified AS (
    SELECT
        placed.label,
        named.name,
        named.plain,
        replace(named.plain, ' ', '-') || '@' || coalesce(placed.body_id, '?/' || placed.profile)
            AS person_id,
        births.born
    FROM placed
    JOIN named ON named.label = placed.label AND named.rank_no = 1
    LEFT JOIN births ON births.label = placed.label
),
told_apart AS (
    SELECT *, count(*) OVER (PARTITION BY person_id) AS labels FROM identified
)
SELECT
    grouped.text_id,
    grouped.official,
    told_apart.person_id
        || CASE WHEN told_apart.labels > 1 THEN coalesce(told_apart.born, '') ELSE '' END AS person_id,
    told_apart.name,
    told_apart.plain
FROM grouped
JOIN told_apart ON told_apart.label = grouped.label
