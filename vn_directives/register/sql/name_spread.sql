-- How common a name is: how many officials have it by chance, as its surname and its last two words
-- are spread over all names (`Văn` and `Thị` stand before any given name, so each word counts alone;
-- where names are few, they say little); in how many
-- provinces officials have it who hold nothing in the centre; which of its clusters is in most
-- texts, where that is in more than half.
WITH names AS (
    SELECT DISTINCT
        name_key,
        split_part(name_key, ' ', 1) AS surname,
        regexp_extract(name_key, '[^ ]+ [^ ]+$', 0) AS ending,
        regexp_extract(name_key, '[^ ]+$', 0) AS given,
        regexp_extract(name_key, ' (văn|thị) [^ ]+$', 1) AS middle
    FROM person_names
),
surnames AS (
    SELECT surname, count(*) AS names FROM names GROUP BY surname
),
endings AS (
    SELECT ending, count(*) AS names FROM names GROUP BY ending
),
givens AS (
    SELECT given, count(*) AS names FROM names GROUP BY given
),
middles AS (
    SELECT middle, count(*) AS names FROM names GROUP BY middle
),
expected AS (
    SELECT
        names.name_key,
        CAST(surnames.names AS DOUBLE) * endings.names * totals.names
        / ((totals.names + 50) * (totals.names + 50))
        + CASE
            WHEN names.middle = '' THEN 0.0
            ELSE
                160.0 / (totals.names + 500)
                + 3.0 * surnames.names * middles.names * givens.names
                / (CAST(totals.names + 50 AS DOUBLE) * (totals.names + 50))
        END AS namesakes
    FROM names
    JOIN surnames ON surnames.surname = names.surname
    JOIN endings ON endings.ending = names.ending
    JOIN givens ON givens.given = names.given
    JOIN middles ON middles.middle = names.middle
    CROSS JOIN (SELECT count(*) AS names FROM names) AS totals
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
    count(DISTINCT clusters.cluster) AS clusters,
    max(expected.namesakes) AS namesakes
FROM clusters
JOIN sizes ON sizes.name_key = clusters.name_key AND sizes.cluster = clusters.cluster
JOIN totals ON totals.name_key = clusters.name_key
JOIN expected ON expected.name_key = clusters.name_key
GROUP BY clusters.name_key
