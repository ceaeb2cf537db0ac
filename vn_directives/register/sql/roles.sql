-- What texts call somebody without the body in which he is it (`Bộ trưởng Lê A`), or with a noun of that
-- alone (`Bí thư Đảng ủy`), where nothing else that they say of him tells it: a role, and no position.
WITH ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY position_id ORDER BY seen_on DESC NULLS LAST, title, text_id, number
        ) AS rank_no
    FROM posts_held
)
SELECT
    position_id AS role_id,
    person_id,
    max(CASE WHEN rank_no = 1 THEN title END) AS title,
    max(CASE WHEN rank_no = 1 THEN role END) AS role,
    max(CASE WHEN rank_no = 1 THEN status END) AS status,
    min(held_from) AS held_from,
    max(held_to) AS held_to,
    min(from_day) AS from_day,
    max(to_day) AS to_day,
    min(CASE WHEN status <> 'former' THEN seen_on END) AS first_seen,
    max(CASE WHEN status <> 'former' THEN seen_on END) AS last_seen,
    min(CASE WHEN status = 'former' THEN seen_on END) AS former_seen,
    count(DISTINCT text_id) AS texts
FROM ranked
GROUP BY position_id, person_id
HAVING max(CASE WHEN is_open THEN 0 ELSE 1 END) = 0
