-- Which office each text says that somebody holds. One of which a text does not tell the place is that
-- in which nearly all texts have the person in that role, in a body of that name, else in one of
-- a longer or shorter name; one without a body is that of nearly all in that role, where the body
-- is told often enough beside it, but not of members and delegates, who may be such in many. What is
-- told of other years is another one (of a body of the centre, only what is told of later ones), as
-- is what somebody is appointed to over a year after the beginning of one whose end no text tells.
WITH claims AS (
    SELECT person_of.person_id, read_positions.*
    FROM read_positions
    JOIN person_of
        ON person_of.text_id = read_positions.text_id
        AND person_of.official = read_positions.official
),
whole AS (
    SELECT
        person_id,
        office_role,
        office_body,
        office,
        count(*) AS times,
        min(from_day) AS begins,
        max(to_day) AS ends
    FROM claims
    WHERE office IS NOT NULL
    GROUP BY person_id, office_role, office_body, office
),
named AS (
    SELECT DISTINCT person_id, office_role, office_body
    FROM claims
    WHERE office IS NULL AND office_body IS NOT NULL
),
fitting AS (
    SELECT
        named.person_id,
        named.office_role,
        named.office_body,
        whole.office,
        whole.begins,
        whole.ends,
        whole.times,
        CASE WHEN whole.office_body = named.office_body THEN 0 ELSE 1 END AS fit
    FROM named
    JOIN whole ON whole.person_id = named.person_id AND whole.office_role = named.office_role
    WHERE
        whole.office_body = named.office_body
        OR whole.office_body LIKE named.office_body || '-%'
        AND whole.office_body NOT LIKE named.office_body || '-%/%'
        OR whole.office_body LIKE '%/' || named.office_body
        OR named.office_body LIKE whole.office_body || '-%' AND whole.office_body LIKE '%-%-%'
),
ranked AS (
    SELECT
        *,
        min(fit) OVER (PARTITION BY person_id, office_role, office_body) AS best_fit,
        sum(times) OVER (PARTITION BY person_id, office_role, office_body, fit) AS all_times
    FROM fitting
),
completed AS (
    SELECT person_id, office_role, office_body, office, begins, ends
    FROM ranked
    WHERE fit = best_fit AND times * 5 >= all_times * 4
),
bodies_named AS (
    SELECT
        claims.*,
        coalesce(
            claims.office,
            completed.office,
            CASE
                WHEN claims.office_body IS NOT NULL
                    THEN claims.office_role || '|' || claims.office_body
            END
        ) AS known_office
    FROM claims
    LEFT JOIN completed
        ON completed.person_id = claims.person_id
        AND completed.office_role = claims.office_role
        AND completed.office_body = claims.office_body
        AND claims.office IS NULL
        AND coalesce(substr(claims.from_day, 1, 4) <= substr(completed.ends, 1, 4), true)
        -- Of a body of the centre there is no other, though he was in it before.
        AND (
            completed.office LIKE '%|vn'
            OR completed.office = claims.office_role || '|vn/' || claims.office_body
            OR coalesce(substr(claims.from_day, 1, 4) >= substr(completed.begins, 1, 4), true)
            AND coalesce(substr(claims.to_day, 1, 4) >= substr(completed.begins, 1, 4), true)
        )
),
named_times AS (
    SELECT
        person_id,
        office_role,
        known_office,
        count(*) AS times,
        sum(count(*)) OVER (PARTITION BY person_id, office_role) AS all_times,
        min(from_day) AS begins,
        max(from_day) AS begins_last,
        max(to_day) AS ends
    FROM bodies_named
    WHERE known_office IS NOT NULL
    GROUP BY person_id, office_role, known_office
),
open_times AS (
    SELECT person_id, office_role, count(*) AS times
    FROM bodies_named
    WHERE known_office IS NULL
    GROUP BY person_id, office_role
),
main_ones AS (
    SELECT named_times.*
    FROM named_times
    JOIN open_times
        ON open_times.person_id = named_times.person_id
        AND open_times.office_role = named_times.office_role
    WHERE
        named_times.times * 5 >= named_times.all_times * 4
        AND open_times.times <= named_times.times * 4
),
known AS (
    SELECT
        told.*,
        coalesce(told.known_office, main_ones.known_office, told.office_role) AS named_office,
        told.person_id || '|' || coalesce(
            told.known_office, main_ones.known_office, told.office_role
        ) AS named_post
    FROM bodies_named AS told
    LEFT JOIN main_ones
        ON main_ones.person_id = told.person_id
        AND main_ones.office_role = told.office_role
        AND told.known_office IS NULL
        AND (told.office_role NOT IN ('uy-vien', 'truong-doan') OR told.from_day IS NOT NULL)
        AND coalesce(substr(told.from_day, 1, 4) >= substr(main_ones.begins, 1, 4), true)
        AND coalesce(substr(told.from_day, 1, 4) <= substr(main_ones.ends, 1, 4), true)
        AND coalesce(substr(told.to_day, 1, 4) >= substr(main_ones.begins, 1, 4), true)
        AND coalesce(
            told.status <> 'appointed' OR main_ones.ends IS NOT NULL
            OR CAST(substr(told.from_day, 1, 4) AS INT)
            <= CAST(substr(main_ones.begins_last, 1, 4) AS INT) + 1,
            true
        )
),
bodies_told AS (
    SELECT
        named_post,
        body_id,
        row_number() OVER (PARTITION BY named_post ORDER BY count(*) DESC, body_id) AS rank_no
    FROM known
    WHERE body_id IS NOT NULL
    GROUP BY named_post, body_id
)
SELECT known.*, bodies_told.body_id AS named_id
FROM known
LEFT JOIN bodies_told
    ON bodies_told.named_post = known.named_post AND bodies_told.rank_no = 1
