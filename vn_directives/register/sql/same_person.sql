-- The links between officials of texts that count: the sure ones, and those above the threshold. Of
-- two who are not one, whom no text dates is the likelier, and links to nobody who is the other. Of a
-- name that several have had, who is told by no birth links to one alone: with two links he would
-- join two of them.
WITH likely AS (
    SELECT a, b, name_key, score
    FROM person_links
    WHERE score >= (SELECT max(threshold) FROM settings)
),
apart_both_ways AS (
    SELECT a, b FROM cluster_apart
    UNION
    SELECT b AS a, a AS b FROM cluster_apart
),
told AS (
    SELECT DISTINCT a AS cluster FROM apart_both_ways
),
both_ways AS (
    SELECT a, b, name_key, score FROM likely
    UNION ALL
    SELECT b AS a, a AS b, name_key, score FROM likely
),
several AS (
    SELECT DISTINCT name_key FROM cluster_lives WHERE life IS NOT NULL
),
nearest AS (
    SELECT
        both_ways.a,
        both_ways.b,
        row_number() OVER (
            PARTITION BY both_ways.a
            ORDER BY
                CASE WHEN of_b.life IS NULL THEN 1 ELSE 0 END, both_ways.score DESC, both_ways.b
        ) AS rank_no
    FROM both_ways
    JOIN several ON several.name_key = both_ways.name_key
    JOIN cluster_lives AS of_a ON of_a.cluster = both_ways.a AND of_a.life IS NULL
    JOIN cluster_lives AS of_b ON of_b.cluster = both_ways.b
),
single AS (
    SELECT least(a, b) AS a, greatest(a, b) AS b FROM nearest WHERE rank_no = 1
    UNION
    SELECT likely.a, likely.b
    FROM likely
    JOIN cluster_lives AS of_a ON of_a.cluster = likely.a AND of_a.life IS NOT NULL
    JOIN cluster_lives AS of_b ON of_b.cluster = likely.b AND of_b.life IS NOT NULL
),
sides AS (
    SELECT cluster, cluster AS side, 1 AS rank_no FROM told
    UNION ALL
    SELECT
        both_ways.a AS cluster,
        both_ways.b AS side,
        row_number() OVER (
            PARTITION BY both_ways.a ORDER BY both_ways.score DESC, both_ways.b
        ) AS rank_no
    FROM both_ways
    JOIN told ON told.cluster = both_ways.b
    LEFT JOIN told AS own ON own.cluster = both_ways.a
    WHERE own.cluster IS NULL
),
torn AS (
    SELECT likely.a, likely.b
    FROM likely
    JOIN sides AS of_a ON of_a.cluster = likely.a AND of_a.rank_no = 1
    JOIN sides AS of_b ON of_b.cluster = likely.b AND of_b.rank_no = 1
    JOIN apart_both_ways
        ON apart_both_ways.a = of_a.side AND apart_both_ways.b = of_b.side
),
kept AS (
    SELECT likely.a, likely.b
    FROM likely
    LEFT JOIN torn ON torn.a = likely.a AND torn.b = likely.b
    LEFT JOIN several ON several.name_key = likely.name_key
    LEFT JOIN single ON single.a = likely.a AND single.b = likely.b
    WHERE torn.a IS NULL AND (several.name_key IS NULL OR single.a IS NOT NULL)
    UNION ALL
    SELECT a, b FROM other_names
)
SELECT label AS member, label AS link FROM same_post_groups
UNION
SELECT a AS member, a || '+' || b AS link FROM kept
UNION
SELECT b AS member, a || '+' || b AS link FROM kept
