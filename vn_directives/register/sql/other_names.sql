-- Officials of other names that a text tells: the one of the name who holds the same office, which
-- several may not hold; or, of a name that hardly two have, the only one.
WITH told AS (
    SELECT DISTINCT
        same_post_groups.label AS cluster, person_names.name_key, read_aliases.name_key AS other
    FROM read_aliases
    JOIN person_names
        ON person_names.text_id = read_aliases.text_id
        AND person_names.official = read_aliases.official
    JOIN same_post_groups ON same_post_groups.member = person_names.profile
    WHERE read_aliases.name_key <> person_names.name_key
),
others AS (
    SELECT told.cluster AS a, cluster_lives.cluster AS b, name_spread.namesakes, name_spread.clusters
    FROM told
    JOIN cluster_lives ON cluster_lives.name_key = told.other
    JOIN name_spread ON name_spread.name_key = told.other
    JOIN cluster_lives AS own ON own.cluster = told.cluster
    WHERE
        coalesce(own.first_year <= cluster_lives.until_year + 55, true)
        AND coalesce(cluster_lives.first_year <= own.until_year + 55, true)
),
offices AS (
    SELECT DISTINCT
        same_post_groups.label AS cluster,
        person_posts.office_role,
        person_posts.office_body,
        person_posts.role_key LIKE '%uy-vien%' AS is_member
    FROM person_posts
    JOIN same_post_groups ON same_post_groups.member = person_posts.profile
)
SELECT DISTINCT others.a, others.b
FROM others
LEFT JOIN offices AS of_a ON of_a.cluster = others.a
LEFT JOIN offices AS of_b
    ON of_b.cluster = others.b AND of_b.office_role = of_a.office_role
    AND of_b.office_body = of_a.office_body
WHERE
    (others.namesakes < 0.1 AND others.clusters < 3)
    OR (
        of_b.cluster IS NOT NULL AND others.namesakes < 1
        AND (others.namesakes < 0.3 OR NOT of_a.is_member)
    )
