-- Which post each text says that somebody holds: a person, a role and a body. One whose body is left
-- open is the only one that the person is known to hold or have held in that role, if that is told
-- often enough beside it.
WITH claims AS (
    SELECT person_of.person_id, read_positions.*
    FROM read_positions
    JOIN person_of
        ON person_of.text_id = read_positions.text_id
        AND person_of.official = read_positions.official
),
only_posts AS (
    SELECT person_id, role_key, min(body_id) AS body_id
    FROM claims
    WHERE body_id IS NOT NULL OR body_own IS NULL
    GROUP BY person_id, role_key
    HAVING count(DISTINCT body_id) = 1 AND count(*) <= 5 * count(body_id)
),
only_bodies AS (
    SELECT person_id, role_key, body_own, min(body_id) AS body_id
    FROM claims
    WHERE body_id IS NOT NULL
    GROUP BY person_id, role_key, body_own
    HAVING count(DISTINCT body_id) = 1
),
known AS (
    SELECT
        claims.*,
        coalesce(claims.body_id, only_bodies.body_id, only_posts.body_id) AS known_id
    FROM claims
    LEFT JOIN only_bodies
        ON only_bodies.person_id = claims.person_id
        AND only_bodies.role_key = claims.role_key
        AND only_bodies.body_own = claims.body_own
    LEFT JOIN only_posts
        ON only_posts.person_id = claims.person_id
        AND only_posts.role_key = claims.role_key
        AND claims.body_own IS NULL
)
SELECT *, person_id || '|' || role_key || '|' || coalesce(known_id, body, '') AS post FROM known
