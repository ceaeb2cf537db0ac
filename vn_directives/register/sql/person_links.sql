-- How likely two of one name are one person, by the places of their posts, what stands around them,
-- and what speaks against.
WITH pairs AS (
    SELECT
        a.cluster AS a,
        b.cluster AS b,
        a.name_key,
        a.is_open OR b.is_open AS is_open,
        a.place_id = 'vn' AS is_central,
        CASE
            -- Else one for sure: of a name that several have had, one text tells which it is.
            WHEN a.body_id = b.body_id THEN 'same body'
            WHEN a.place_id IS NULL OR b.place_id IS NULL THEN 'unknown'
            WHEN
                a.place_id = b.place_id
                AND (
                    (a.is_placed AND b.is_placed)
                    OR a.role_key LIKE b.role_key || '%' OR b.role_key LIKE a.role_key || '%'
                )
                THEN 'same place'
            -- Of where it is, the long name of a post says nothing.
            WHEN a.is_open OR b.is_open THEN 'unknown'
            -- A province of former times, or another country.
            WHEN a.place_id > 'a' AND a.place_id <> 'vn' OR b.place_id > 'a' AND b.place_id <> 'vn'
                THEN 'unknown'
            WHEN a.place_id = 'vn' OR b.place_id = 'vn' THEN
                CASE
                    WHEN a.place_id LIKE '%.%' OR b.place_id LIKE '%.%' THEN 'centre and below'
                    ELSE 'centre and province'
                END
            WHEN a.place_id LIKE b.place_id || '.%' OR b.place_id LIKE a.place_id || '.%'
                THEN 'within'
            WHEN split_part(a.place_id, '.', 1) = split_part(b.place_id, '.', 1) THEN 'same province'
            ELSE 'elsewhere'
        END AS places,
        -- So are `Cục trưởng Quân giới` and the `Cục trưởng` of a `Cục Quân giới`.
        a.role_key = b.role_key
        OR (
            a.is_open AND a.role_key LIKE b.role_key || '-%'
            AND coalesce(b.body_id LIKE '%' || substr(a.role_key, length(b.role_key) + 1), false)
        )
        OR (
            b.is_open AND b.role_key LIKE a.role_key || '-%'
            AND coalesce(a.body_id LIKE '%' || substr(b.role_key, length(a.role_key) + 1), false)
        ) AS same_role,
        CASE
            WHEN
                a.is_open AND b.is_open
                AND (a.role_key LIKE b.role_key || '-%' OR b.role_key LIKE a.role_key || '-%')
                THEN 1
            ELSE 0
        END AS is_longer,
        CASE
            WHEN a.place_id = 'vn' AND NOT a.is_open OR b.place_id = 'vn' AND NOT b.is_open THEN 1
            ELSE 0
        END AS in_centre,
        -- An office of the centre, and one told by its role alone.
        CASE
            WHEN
                (a.place_id = 'vn' AND NOT a.is_open AND b.is_open AND b.is_placed)
                OR (b.place_id = 'vn' AND NOT b.is_open AND a.is_open AND a.is_placed)
                THEN 1
            ELSE 0
        END AS is_of_either,
        CASE
            WHEN
                a.is_head = 1 AND b.is_head = 1 AND a.role_key = b.role_key
                AND a.body_id <> b.body_id AND a.place_id <> b.place_id
                AND a.first_no <= b.last_no + 180 AND b.first_no <= a.last_no + 180
                THEN 1
            ELSE 0
        END AS clashes,
        CASE
            WHEN a.last_year > b.first_year + 55 OR b.last_year > a.first_year + 55 THEN 1
            ELSE 0
        END AS is_far,
        CASE
            WHEN
                a.place_id = 'vn' AND NOT a.is_open AND b.place_id < 'a' AND b.is_placed
                AND a.until_year + 15 <= b.first_year
                THEN 1
            WHEN
                b.place_id = 'vn' AND NOT b.is_open AND a.place_id < 'a' AND a.is_placed
                AND b.until_year + 15 <= a.first_year
                THEN 1
            ELSE 0
        END AS is_late
    FROM cluster_posts AS a
    JOIN cluster_posts AS b ON a.name_key = b.name_key AND a.cluster < b.cluster
),
weighed AS (
    SELECT
        a,
        b,
        name_key,
        places,
        clashes,
        is_far,
        is_late,
        same_role,
        is_central,
        in_centre,
        is_of_either,
        is_longer,
        CASE places
            WHEN 'same body' THEN 1.2
            WHEN 'same place' THEN
                CASE
                    WHEN is_central OR (is_open AND NOT same_role) THEN 0.65
                    WHEN is_open THEN 0.75
                    ELSE 0.85
                END
            WHEN 'within' THEN 0.75
            WHEN 'centre and province' THEN 0.65
            WHEN 'same province' THEN 0.6
            WHEN 'centre and below' THEN 0.45
            WHEN 'unknown' THEN CASE WHEN same_role THEN 0.65 ELSE 0.5 END
            ELSE 0.35
        END AS weight
    FROM pairs
),
best AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY a, b ORDER BY weight DESC, same_role DESC, places) AS rank_no,
        max(clashes) OVER (PARTITION BY a, b) AS any_clash,
        max(is_far) OVER (PARTITION BY a, b) AS any_far,
        max(is_late) OVER (PARTITION BY a, b) AS any_late,
        max(in_centre) OVER (PARTITION BY a, b) AS any_centre,
        max(is_of_either) OVER (PARTITION BY a, b) AS any_of_either,
        max(is_longer) OVER (PARTITION BY a, b) AS any_longer
    FROM weighed
)
SELECT
    best.a,
    best.b,
    best.name_key,
    best.places AS reason,
    CAST(
        best.weight
        + CASE
            WHEN name_spread.namesakes < 0.1 THEN 0.0
            WHEN coalesce(name_spread.provinces, 0) >= 4 THEN -0.2
            WHEN coalesce(name_spread.provinces, 0) = 3 THEN -0.1
            ELSE 0.0
        END
        + CASE
            WHEN best.places = 'within' THEN 0.0
            WHEN name_spread.namesakes < 0.1 THEN 0.4
            WHEN name_spread.namesakes < 0.3 THEN 0.2
            WHEN name_spread.namesakes < 1
                THEN
                    CASE
                        WHEN best.same_role AND best.places <> 'centre and province' THEN 0.05
                        ELSE -0.05
                    END
            WHEN name_spread.namesakes < 3 THEN -0.1
            ELSE -0.2
        END
        -- National lists hold many of a common name; of a rarer one two are hardly in the centre.
        + CASE
            WHEN best.same_role THEN 0.0
            WHEN
                name_spread.namesakes >= 1 AND of_a.in_army * of_b.in_army = 0
                AND (
                    best.places = 'centre and province'
                    OR (best.places = 'same place' AND best.is_central)
                )
                THEN -0.1
            WHEN name_spread.namesakes < 0.5 AND best.places = 'same place'
                AND of_a.in_army = of_b.in_army
                THEN 0.05
            ELSE 0.0
        END
        - CASE WHEN best.name_key LIKE '% %' THEN 0.0 ELSE 0.5 END
        + CASE
            WHEN best.places IN ('unknown', 'same place', 'centre and province')
                AND name_spread.foremost IN (best.a, best.b)
                THEN CASE WHEN name_spread.foremost_texts >= 10 THEN 0.35 ELSE 0.1 END
            ELSE 0.0
        END
        -- An office of the centre, one told by its role alone or beside the other's, and nobody else.
        + CASE
            WHEN
                best.places = 'unknown' AND best.any_centre = 1 AND name_spread.clusters = 2
                AND name_spread.namesakes BETWEEN 0.1 AND 1 AND of_a.in_army = of_b.in_army
                AND (best.any_of_either = 1 OR coalesce(cluster_context.bodies, 0) > 0)
                THEN 0.3
            ELSE 0.0
        END
        -- Who leads one province after another has a rare name.
        + CASE
            WHEN name_spread.namesakes >= 0.3 THEN best.any_clash * -0.4
            WHEN best.places = 'elsewhere' AND best.same_role THEN 0.15
            ELSE 0.0
        END
        + CASE
            WHEN best.places IN ('unknown', 'within') OR name_spread.namesakes < 0.3 THEN 1.0
            ELSE 0.7
        END * (
            0.3 * coalesce(cluster_context.names, 0) + 0.15 * coalesce(cluster_context.bodies, 0)
        )
        -- Nothing but the name in common, and not the time.
        - CASE
            WHEN
                best.places = 'unknown' AND NOT best.same_role AND best.any_longer = 0
                AND coalesce(
                    of_a.first_year > of_b.until_year + 1 OR of_b.first_year > of_a.until_year + 1,
                    true
                )
                AND name_spread.namesakes >= 0.1
                AND coalesce(cluster_context.names, 0) + coalesce(cluster_context.bodies, 0) = 0
                AND of_a.in_army * of_b.in_army = 0
                AND of_a.in_former_state * of_b.in_former_state = 0
                THEN 0.1
            ELSE 0.0
        END
        -- Texts tell of both that they were born in one year.
        + CASE WHEN of_a.born = of_b.born THEN 0.4 ELSE 0.0 END
        - best.any_far * 0.5
        -- Who led in the centre, and long after in a province, is hardly one.
        - best.any_late * 0.5
        -- A soldier all along, and somebody who never was one.
        - CASE
            WHEN of_a.in_army + of_b.in_army = 1 AND of_a.outside_army + of_b.outside_army = 1
                AND of_a.in_army <> of_a.outside_army
                THEN 0.4
            WHEN of_a.in_army + of_b.in_army = 1 AND of_a.outside_army + of_b.outside_army = 0
                AND name_spread.namesakes >= 0.1
                THEN 0.15
            ELSE 0.0
        END
        -- An office in a commune, and one in the centre.
        - CASE
            WHEN best.places = 'within' THEN 0.0
            WHEN of_a.in_commune * of_b.in_centre + of_b.in_commune * of_a.in_centre > 0 THEN 0.5
            ELSE 0.0
        END
        - CASE WHEN cluster_apart.a IS NULL THEN 0.0 ELSE 1.5 END
        AS DOUBLE
    ) AS score
FROM best
JOIN cluster_lives AS of_a ON of_a.cluster = best.a
JOIN cluster_lives AS of_b ON of_b.cluster = best.b
LEFT JOIN name_spread ON name_spread.name_key = best.name_key
LEFT JOIN cluster_context ON cluster_context.a = best.a AND cluster_context.b = best.b
LEFT JOIN cluster_apart ON cluster_apart.a = best.a AND cluster_apart.b = best.b
WHERE best.rank_no = 1
