-- Who holds or held which post: once for each person, role and body. The beginning and the end are
-- those that most texts state; one that ended before the last text is former, though a list of all
-- who held it does not say so.
WITH forms AS (
    SELECT
        position_id,
        title,
        row_number() OVER (
            PARTITION BY position_id
            ORDER BY
                CASE
                    WHEN title LIKE 'Nguyên %' OR title LIKE 'Cựu %' OR title LIKE 'Quyền %' THEN 1
                    ELSE 0
                END,
                length(title) DESC,
                title
        ) AS rank_no
    FROM position_claims
),
latest AS (
    SELECT
        claims.position_id,
        claims.status,
        texts.day,
        row_number() OVER (
            PARTITION BY claims.position_id
            ORDER BY
                texts.day DESC NULLS LAST,
                CASE claims.status WHEN 'former' THEN 0 WHEN 'held' THEN 1 ELSE 2 END,
                claims.text_id
        ) AS rank_no
    FROM position_claims AS claims
    JOIN texts ON texts.text_id = claims.text_id
),
beginnings AS (
    SELECT
        position_id,
        held_from,
        from_day,
        row_number() OVER (
            PARTITION BY position_id
            ORDER BY count(DISTINCT text_id) DESC, held_from
        ) AS rank_no
    FROM position_claims
    WHERE held_from IS NOT NULL
    GROUP BY position_id, held_from, from_day
),
ends AS (
    SELECT
        position_id,
        held_to,
        to_day,
        row_number() OVER (
            PARTITION BY position_id
            ORDER BY count(DISTINCT text_id) DESC, held_to DESC
        ) AS rank_no
    FROM position_claims
    WHERE held_to IS NOT NULL
    GROUP BY position_id, held_to, to_day
),
decisions AS (
    SELECT claims.position_id, min(document_of.document_id) AS document_id
    FROM position_claims AS claims
    JOIN document_of
        ON document_of.text_id = claims.text_id AND document_of.number = claims.document_number
    GROUP BY claims.position_id
)
SELECT
    claims.position_id,
    claims.person_id,
    min(forms.title) AS title,
    min(claims.role) AS role,
    min(claims.role_key) AS role_key,
    min(claims.body_id) AS body_id,
    min(claims.body) AS body,
    min(split_part(claims.body_id, '/', 1)) AS place_id,
    min(claims.level) AS level,
    CASE
        WHEN
            min(ends.to_day) < min(latest.day)
            AND coalesce(max(claims.from_day) <= min(ends.to_day), true)
            THEN 'former'
        ELSE min(latest.status)
    END AS status,
    min(beginnings.held_from) AS held_from,
    min(ends.held_to) AS held_to,
    min(beginnings.from_day) AS from_day,
    min(ends.to_day) AS to_day,
    min(CASE WHEN claims.status <> 'former' THEN texts.day END) AS first_seen,
    max(CASE WHEN claims.status <> 'former' THEN texts.day END) AS last_seen,
    min(CASE WHEN claims.status = 'former' THEN texts.day END) AS former_seen,
    min(decisions.document_id) AS document_id,
    count(DISTINCT claims.text_id) AS texts
FROM position_claims AS claims
JOIN texts ON texts.text_id = claims.text_id
JOIN forms ON forms.position_id = claims.position_id AND forms.rank_no = 1
JOIN latest ON latest.position_id = claims.position_id AND latest.rank_no = 1
LEFT JOIN beginnings
    ON beginnings.position_id = claims.position_id AND beginnings.rank_no = 1
LEFT JOIN ends
    ON ends.position_id = claims.position_id AND ends.rank_no = 1
    -- Two periods of one post, each of another text, are none together.
    AND coalesce(ends.to_day >= beginnings.from_day, true)
LEFT JOIN decisions ON decisions.position_id = claims.position_id
GROUP BY claims.position_id, claims.person_id
