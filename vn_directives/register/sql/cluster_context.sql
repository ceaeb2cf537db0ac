-- What two of one name have around them in different texts: officials that texts of both name, the
-- rarer the more, and a body of a post of one that a text of the other names.
WITH in_texts AS (
    SELECT DISTINCT same_post_groups.label AS cluster, person_names.name_key, person_names.text_id
    FROM person_names
    JOIN same_post_groups ON same_post_groups.member = person_names.profile
),
clusters AS (
    SELECT DISTINCT name_key, cluster FROM in_texts
),
pairs AS (
    SELECT a.name_key, a.cluster AS a, b.cluster AS b
    FROM clusters AS a
    JOIN clusters AS b ON a.name_key = b.name_key AND a.cluster <> b.cluster
),
several AS (
    SELECT DISTINCT in_texts.*
    FROM in_texts
    JOIN pairs ON pairs.a = in_texts.cluster
),
totals AS (
    SELECT CAST(count(*) AS DOUBLE) AS texts FROM texts
),
names AS (
    SELECT in_texts.name_key, ln(min(totals.texts) / count(DISTINCT in_texts.text_id)) AS rarity
    FROM in_texts
    JOIN name_spread
        ON name_spread.name_key = in_texts.name_key AND name_spread.namesakes < 0.3
    CROSS JOIN totals
    GROUP BY in_texts.name_key
),
beside AS (
    SELECT DISTINCT several.cluster, several.text_id, others.name_key
    FROM several
    JOIN in_texts AS others
        ON others.text_id = several.text_id AND others.name_key <> several.name_key
),
sizes AS (
    SELECT cluster, count(*) AS names FROM beside GROUP BY cluster
),
ranges AS (
    SELECT cluster, name_key, min(text_id) AS first_text, max(text_id) AS last_text
    FROM beside
    GROUP BY cluster, name_key
),
shared AS (
    SELECT DISTINCT pairs.a, pairs.b, x.name_key
    FROM pairs
    JOIN ranges AS x ON x.cluster = pairs.a
    JOIN ranges AS y ON y.cluster = pairs.b AND y.name_key = x.name_key
    WHERE
        pairs.a < pairs.b
        -- in two texts, not in one and the same
        AND (x.first_text <> y.last_text OR x.last_text <> y.first_text)
),
in_names AS (
    SELECT
        shared.a,
        shared.b,
        sum(names.rarity) / sqrt(least(min(of_a.names), min(of_b.names))) AS weight
    FROM shared
    JOIN names ON names.name_key = shared.name_key
    JOIN sizes AS of_a ON of_a.cluster = shared.a
    JOIN sizes AS of_b ON of_b.cluster = shared.b
    GROUP BY shared.a, shared.b
),
named_bodies AS (
    SELECT DISTINCT body_id, text_id FROM read_bodies WHERE body_id IS NOT NULL
),
bodies_rarity AS (
    SELECT body_id, ln(min(totals.texts) / count(*)) AS rarity
    FROM named_bodies
    CROSS JOIN totals
    GROUP BY body_id
),
in_bodies AS (
    SELECT least(pairs.a, pairs.b) AS a, greatest(pairs.a, pairs.b) AS b, max(rarity) AS weight
    FROM pairs
    JOIN several ON several.cluster = pairs.a
    JOIN cluster_posts ON cluster_posts.cluster = pairs.b AND cluster_posts.body_id IS NOT NULL
    JOIN named_bodies
        ON named_bodies.text_id = several.text_id
        AND named_bodies.body_id = cluster_posts.body_id
    JOIN bodies_rarity ON bodies_rarity.body_id = named_bodies.body_id
    LEFT JOIN several AS own ON own.cluster = pairs.b AND own.text_id = several.text_id
    WHERE own.cluster IS NULL
    GROUP BY least(pairs.a, pairs.b), greatest(pairs.a, pairs.b)
)
SELECT
    pairs.a,
    pairs.b,
    CAST(least(coalesce(in_names.weight, 0.0), 3.0) / 3 AS DECIMAL(6, 4)) AS names,
    CAST(least(coalesce(in_bodies.weight, 0.0), 3.0) / 3 AS DECIMAL(6, 4)) AS bodies
FROM pairs
LEFT JOIN in_names ON in_names.a = pairs.a AND in_names.b = pairs.b
LEFT JOIN in_bodies ON in_bodies.a = pairs.a AND in_bodies.b = pairs.b
WHERE pairs.a < pairs.b
