-- Two of one name who cannot be one: a report sees the one in another office 25 years after the
-- last day of the other, or after his death (but of a name that is everywhere: Chủ tịch …, or is
-- hardly another's); the one is among the young 20 years after the other's first post; they
-- were born in other years, or the one before the other was grown, or long after he was; the one is
-- of a former state, the other of the Party.
WITH shared AS (
    SELECT DISTINCT a.cluster AS a, b.cluster AS b
    FROM cluster_posts AS a
    JOIN cluster_posts AS b
        ON b.name_key = a.name_key AND b.role_key = a.role_key AND a.cluster < b.cluster
)
SELECT a.cluster AS a, b.cluster AS b
FROM cluster_lives AS a
JOIN cluster_lives AS b ON b.name_key = a.name_key AND a.cluster < b.cluster
JOIN name_spread ON name_spread.name_key = a.name_key
LEFT JOIN shared ON shared.a = a.cluster AND shared.b = b.cluster
WHERE
    (
        shared.a IS NULL AND name_spread.clusters < 50
        AND (
            (b.seen_year IS NOT NULL AND a.until_year + 25 <= b.first_year)
            OR (a.seen_year IS NOT NULL AND b.until_year + 25 <= a.first_year)
            OR name_spread.namesakes >= 0.01 AND coalesce(a.born <> b.born, true)
            AND (a.died < b.last_year OR b.died < a.last_year)
        )
    )
    OR a.first_year + 20 <= b.young_year
    OR b.first_year + 20 <= a.young_year
    OR a.life <> b.life
    OR (a.last_year < b.born + 15 OR b.last_year < a.born + 15) AND coalesce(a.born <> b.born, true)
    OR a.first_year > b.born + 100
    OR b.first_year > a.born + 100
    OR a.in_former_state * b.in_party + b.in_former_state * a.in_party > 0
