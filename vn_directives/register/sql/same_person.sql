-- The links between officials of texts that count: the sure ones, and those above the threshold. Of
-- two who are not one, whom no text dates is the likelier, and links to nobody who is the other.
WITH likely AS (
    SELECT a, b, score
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
    SELECT a, b, score FROM likely
    UNION ALL
    SELECT b AS a, a AS b, score FROM likely
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
    WHERE torn.a IS NULL
    UNION ALL
    SELECT a, b FROM other_names
)
SELECT label AS member, label AS link FROM same_post_groups
UNION
SELECT a AS member, a || '+' || b AS link FROM kept
UNION
SELECT b AS member, a || '+' || b AS link FROM kept
