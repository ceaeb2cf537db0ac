-- How common a name is: in how many provinces officials have it who hold nothing in the centre, and
-- how many names end alike; which of its clusters is in most texts, where that is in more than half.
WITH endings AS (
    SELECT regexp_extract(name_key, '[^ ]+ [^ ]+$', 0) AS ending, count(*) AS names
    FROM (SELECT DISTINCT name_key FROM person_names) AS names
    GROUP BY regexp_extract(name_key, '[^ ]+ [^ ]+$', 0)
),
clusters AS (
    SELECT
        name_key,
        cluster,
        max(CASE WHEN place_id = 'vn' AND NOT is_open THEN 1 ELSE 0 END) AS is_central,
        min(CASE WHEN NOT is_open THEN split_part(place_id, '.', 1) END) AS province
    FROM cluster_posts
    GROUP BY name_key, cluster
),
sizes AS (
    SELECT person_names.name_key, same_post_groups.label AS cluster, count(*) AS texts
    FROM person_names
    JOIN same_post_groups ON same_post_groups.member = person_names.profile
    GROUP BY person_names.name_key, same_post_groups.label
),
totals AS (
    SELECT name_key, sum(texts) AS texts FROM sizes GROUP BY name_key
)
SELECT
    clusters.name_key,
    count(DISTINCT CASE WHEN clusters.is_central = 0 THEN clusters.province END) AS provinces,
    min(CASE WHEN sizes.texts >= 3 AND sizes.texts * 2 > totals.texts THEN sizes.cluster END)
        AS foremost,
    max(CASE WHEN sizes.texts * 2 > totals.texts THEN sizes.texts ELSE 0 END) AS foremost_texts,
    max(endings.names) AS alike
FROM clusters
JOIN sizes ON sizes.name_key = clusters.name_key AND sizes.cluster = clusters.cluster
JOIN totals ON totals.name_key = clusters.name_key
JOIN endings ON endings.ending = regexp_extract(clusters.name_key, '[^ ]+ [^ ]+$', 0)
GROUP BY clusters.name_key
