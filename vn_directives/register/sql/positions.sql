-- Who holds or held which post: once for each person, role, body and term. The beginning and the end
-- are of the years that most texts state, as finely as one of them does; an end that a text states
-- together with a beginning comes before all others. A position that ended before the last text is
-- former, though a list of all who held it does not say so, and is not seen after its end, nor
-- before its beginning; so is one that a text calls former, unless it began later or many later
-- texts see it held (most tell of its time), and one that no text sees and that began ten years
-- before its last text (which is at least as new as the web, and as what it tells), or that another
-- came to lead since. What no text sees or dates is undated, but what is only told of in sentences
-- of ten years before, or in rows of a term that is over, is former, and what a text of no day says is held now is held. Who is appointed
-- holds the post where a text says so or sees him in it later, and where none does, has held it five
-- years after, the longest term.
WITH forms AS (
    SELECT
        claims.position_id,
        claims.title,
        claims.role,
        claims.role_key,
        claims.body,
        row_number() OVER (
            PARTITION BY claims.position_id
            ORDER BY
                CASE WHEN told.body_id = told.known_id THEN 0 ELSE 1 END,
                told.is_joined,
                CASE
                    WHEN
                        claims.title LIKE 'Nguyên %' OR claims.title LIKE 'Cựu %'
                        OR claims.title LIKE 'Quyền %'
                        THEN 1
                    ELSE 0
                END,
                CASE WHEN told.held_office = claims.office THEN 0 ELSE 1 END,
                length(claims.title) DESC,
                -- Of two spellings the usual one.
                claims.times DESC,
                claims.title,
                claims.body NULLS LAST,
                claims.role_key,
                claims.role
        ) AS rank_no
    FROM (
        SELECT *, count(*) OVER (PARTITION BY position_id, title) AS times FROM position_claims
    ) AS claims
    JOIN posts_told AS told ON told.text_id = claims.text_id AND told.number = claims.number
),
latest AS (
    SELECT
        position_id,
        status,
        row_number() OVER (
            PARTITION BY position_id
            ORDER BY
                seen_on DESC NULLS LAST,
                CASE status WHEN 'former' THEN 0 WHEN 'held' THEN 1 ELSE 2 END,
                text_id
        ) AS rank_no
    FROM position_claims
),
past AS (
    SELECT claims.position_id, count(DISTINCT claims.text_id) AS texts, max(texts.day) AS last_day
    FROM position_claims AS claims
    JOIN texts ON texts.text_id = claims.text_id
    WHERE claims.status = 'former' AND claims.to_day IS NULL
    GROUP BY claims.position_id
),
in_full AS (
    -- When last somebody held a post, not but acting in it (Quyền Bộ trưởng).
    SELECT
        position_id,
        greatest(
            max(from_day), max(CASE WHEN status <> 'former' THEN seen_on END)
        ) AS last_day
    FROM position_claims
    WHERE title NOT LIKE 'Quyền %'
    GROUP BY position_id
),
held_in AS (
    -- The texts that see a post held, the oldest first.
    SELECT
        position_id,
        min(seen_on) AS seen_on,
        row_number() OVER (PARTITION BY position_id ORDER BY min(seen_on), text_id) AS rank_no
    FROM position_claims
    WHERE status = 'held' AND seen_on IS NOT NULL
    GROUP BY position_id, text_id
),
late AS (
    -- The beginnings of later terms: two texts see the post held more than a year before.
    SELECT told.position_id, told.from_day
    FROM (
        SELECT DISTINCT position_id, from_day FROM position_claims WHERE from_day IS NOT NULL
    ) AS told
    JOIN held_in AS later
        ON later.position_id = told.position_id
        AND later.rank_no = 2
        AND later.seen_on + INTERVAL 1 YEAR < told.from_day
),
dated AS (
    SELECT
        claims.position_id,
        claims.text_id,
        claims.number,
        CASE WHEN late.position_id IS NULL THEN claims.held_from END AS held_from,
        CASE WHEN late.position_id IS NULL THEN claims.from_day END AS from_day,
        CASE WHEN gone_on.position_id IS NULL THEN claims.held_to END AS held_to,
        CASE WHEN gone_on.position_id IS NULL THEN claims.to_day END AS to_day
    FROM position_claims AS claims
    LEFT JOIN late
        ON late.position_id = claims.position_id AND late.from_day = claims.from_day
    LEFT JOIN in_full AS gone_on
        ON gone_on.position_id = claims.position_id AND claims.title LIKE 'Quyền %'
        AND gone_on.last_day + INTERVAL 1 MONTH > claims.to_day
),
ends_of_terms AS (
    -- A text that gives many offices one end tells what was held in a term, and may go on behind it.
    SELECT text_id, held_to
    FROM position_claims
    WHERE held_to IS NOT NULL
    GROUP BY text_id, held_to
    HAVING count(DISTINCT role_key || '|' || coalesce(body_id, '')) >= 8
),
beginnings_of_terms AS (
    SELECT text_id, held_from
    FROM position_claims
    WHERE held_from IS NOT NULL
    GROUP BY text_id, held_from
    HAVING count(DISTINCT role_key || '|' || coalesce(body_id, '')) >= 8
),
ends_outlasted AS (
    SELECT DISTINCT told.position_id, told.to_day
    FROM (
        SELECT DISTINCT position_id, to_day FROM position_claims WHERE to_day IS NOT NULL
    ) AS told
    JOIN (
        SELECT DISTINCT position_id, seen_on FROM position_claims WHERE status <> 'former'
    ) AS later
        ON later.position_id = told.position_id
        AND later.seen_on > told.to_day
        AND later.seen_on < told.to_day + INTERVAL 5 YEAR
),
outlasted AS (
    SELECT DISTINCT told.position_id, told.text_id, told.held_to
    FROM position_claims AS told
    JOIN ends_of_terms AS terms
        ON terms.text_id = told.text_id AND terms.held_to = told.held_to
    JOIN ends_outlasted
        ON ends_outlasted.position_id = told.position_id
        AND ends_outlasted.to_day = told.to_day
),
of_texts AS (
    -- The first beginning and the last end that each text states; of 1957 and 1957-04 the finer.
    SELECT
        dated.position_id,
        dated.text_id,
        dated.number,
        dated.held_from,
        dated.from_day,
        CASE WHEN outlasted.text_id IS NULL THEN dated.held_to END AS held_to,
        CASE WHEN outlasted.text_id IS NULL THEN dated.to_day END AS to_day,
        CASE WHEN beginnings_of_terms.text_id IS NULL THEN 0 ELSE 1 END AS begins_term,
        CASE WHEN ends_of_terms.text_id IS NULL THEN 0 ELSE 1 END AS ends_term,
        row_number() OVER (
            PARTITION BY dated.position_id, dated.text_id
            ORDER BY
                dated.held_from || '~' NULLS LAST,
                dated.held_to NULLS LAST,
                dated.number
        ) AS first_no,
        row_number() OVER (
            PARTITION BY dated.position_id, dated.text_id
            ORDER BY
                coalesce(dated.held_to, dated.held_from) DESC NULLS LAST,
                dated.held_to NULLS LAST,
                dated.number
        ) AS last_no
    FROM dated
    LEFT JOIN beginnings_of_terms
        ON beginnings_of_terms.text_id = dated.text_id
        AND beginnings_of_terms.held_from = dated.held_from
    LEFT JOIN ends_of_terms
        ON ends_of_terms.text_id = dated.text_id
        AND ends_of_terms.held_to = dated.held_to
    LEFT JOIN outlasted
        ON outlasted.position_id = dated.position_id
        AND outlasted.text_id = dated.text_id
        AND outlasted.held_to = dated.held_to
),
beginning_years AS (
    SELECT
        position_id,
        substr(held_from, 1, 4) AS year,
        min(begins_term) AS of_term,
        count(*) AS texts,
        count(held_to) AS whole
    FROM of_texts
    WHERE first_no = 1 AND held_from IS NOT NULL
    GROUP BY position_id, substr(held_from, 1, 4)
),
beginnings AS (
    SELECT
        of_texts.position_id,
        of_texts.held_from,
        of_texts.from_day,
        row_number() OVER (
            PARTITION BY of_texts.position_id
            ORDER BY
                years.of_term,
                years.texts DESC,
                CASE WHEN years.whole > 0 THEN 0 ELSE 1 END,
                years.year,
                length(of_texts.held_from) DESC,
                of_texts.held_from
        ) AS rank_no
    FROM of_texts
    JOIN beginning_years AS years
        ON years.position_id = of_texts.position_id
        AND years.year = substr(of_texts.held_from, 1, 4)
    WHERE of_texts.first_no = 1
),
end_years AS (
    SELECT
        position_id,
        substr(held_to, 1, 4) AS year,
        min(ends_term) AS of_term,
        count(held_from) AS whole,
        count(*) AS texts
    FROM of_texts
    WHERE last_no = 1 AND held_to IS NOT NULL
    GROUP BY position_id, substr(held_to, 1, 4)
),
ends AS (
    SELECT
        of_texts.position_id,
        of_texts.held_to,
        of_texts.to_day,
        row_number() OVER (
            PARTITION BY of_texts.position_id
            ORDER BY
                years.of_term,
                years.whole DESC,
                years.texts DESC,
                years.year DESC,
                length(of_texts.held_to) DESC,
                of_texts.held_to DESC
        ) AS rank_no
    FROM of_texts
    JOIN end_years AS years
        ON years.position_id = of_texts.position_id
        AND years.year = substr(of_texts.held_to, 1, 4)
    WHERE of_texts.last_no = 1
),
decisions AS (
    SELECT claims.position_id, min(document_of.document_id) AS document_id
    FROM position_claims AS claims
    JOIN document_of
        ON document_of.text_id = claims.text_id AND document_of.number = claims.document_number
    GROUP BY claims.position_id
),
bounds AS (
    SELECT
        claims.position_id,
        beginnings.held_from,
        beginnings.from_day,
        ends.held_to,
        ends.to_day
    FROM (SELECT DISTINCT position_id FROM position_claims) AS claims
    LEFT JOIN beginnings
        ON beginnings.position_id = claims.position_id AND beginnings.rank_no = 1
    LEFT JOIN ends
        ON ends.position_id = claims.position_id AND ends.rank_no = 1
        -- Two periods of one post, each of another text, are none together.
        AND coalesce(ends.to_day >= beginnings.from_day, true)
),
seen AS (
    SELECT
        claims.position_id,
        min(claims.seen_on) AS first_seen,
        max(claims.seen_on) AS last_seen
    FROM position_claims AS claims
    JOIN bounds ON bounds.position_id = claims.position_id
    WHERE
        claims.status <> 'former'
        AND coalesce(claims.seen_on <= bounds.to_day, true)
        AND coalesce(claims.seen_on >= bounds.from_day, true)
    GROUP BY claims.position_id
),
ages AS (
    SELECT
        claims.text_id,
        greatest(
            CAST('1997-01-01' AS DATE), max(texts.day), max(claims.from_day)
        ) AS last_day
    FROM position_claims AS claims
    JOIN texts ON texts.text_id = claims.text_id
    GROUP BY claims.text_id
),
heads AS (
    -- Who leads a body that is known by its name, since when last; the centre has many secretaries.
    SELECT
        claims.office,
        claims.person_id,
        max(coalesce(claims.from_day, claims.seen_on)) AS begins,
        row_number() OVER (
            PARTITION BY claims.office
            ORDER BY
                max(coalesce(claims.from_day, claims.seen_on)) DESC NULLS LAST, claims.person_id
        ) AS rank_no
    FROM position_claims AS claims
    JOIN posts_told AS told ON told.text_id = claims.text_id AND told.number = claims.number
    WHERE
        told.is_head AND claims.status <> 'former' AND claims.office LIKE '%|%/%'
        AND claims.office <> 'bi-thu|vn/trung-uong'
    GROUP BY claims.office, claims.person_id
),
successors AS (
    -- When the last one came to lead a body, and the last but one.
    SELECT
        office,
        max(CASE WHEN rank_no = 1 THEN person_id END) AS person_id,
        max(CASE WHEN rank_no = 1 THEN begins END) AS begins,
        max(CASE WHEN rank_no = 2 THEN begins END) AS began
    FROM heads
    WHERE rank_no <= 2
    GROUP BY office
),
joined AS (
    SELECT
        claims.position_id,
        claims.person_id,
        min(forms.title) AS title,
        min(forms.role) AS role,
        min(forms.role_key) AS role_key,
        min(claims.office) AS office,
        min(claims.body_id) AS body_id,
        coalesce(min(forms.body), min(claims.body)) AS body,
        min(split_part(claims.body_id, '/', 1)) AS place_id,
        min(claims.level) AS level,
        CASE
            WHEN
                min(bounds.to_day) < max(texts.day)
                AND coalesce(max(claims.from_day) <= min(bounds.to_day), true)
                THEN 'former'
            WHEN
                5 * min(past.texts) > count(
                    DISTINCT CASE
                        WHEN claims.status <> 'former' AND claims.seen_on > past.last_day
                            THEN claims.text_id
                    END
                )
                AND coalesce(
                    max(CASE WHEN claims.status <> 'former' THEN claims.from_day END)
                    <= min(past.last_day),
                    true
                )
                THEN 'former'
            ELSE min(latest.status)
        END AS status,
        min(bounds.held_from) AS held_from,
        min(bounds.held_to) AS held_to,
        min(bounds.from_day) AS from_day,
        min(bounds.to_day) AS to_day,
        min(seen.first_seen) AS first_seen,
        min(seen.last_seen) AS last_seen,
        min(CASE WHEN claims.status = 'former' THEN texts.day END) AS former_seen,
        min(decisions.document_id) AS document_id,
        count(DISTINCT claims.text_id) AS texts,
        max(ages.last_day) AS last_day,
        max(persons.died) AS died,
        max(claims.from_day) AS last_from,
        max(CASE WHEN claims.status = 'held' THEN 1 ELSE 0 END) AS is_held,
        max(
            CASE
                WHEN told.is_head AND successors.person_id <> claims.person_id
                    THEN successors.begins
                WHEN told.is_head THEN successors.began
            END
        ) AS next_from,
        min(
            CASE WHEN told.is_long_past THEN 1 WHEN NOT told.is_long_past THEN 0 END
        ) AS is_long_past,
        max(CASE WHEN told.is_now THEN 1 ELSE 0 END) AS is_now
    FROM position_claims AS claims
    JOIN texts ON texts.text_id = claims.text_id
    JOIN ages ON ages.text_id = claims.text_id
    JOIN posts_told AS told ON told.text_id = claims.text_id AND told.number = claims.number
    JOIN forms ON forms.position_id = claims.position_id AND forms.rank_no = 1
    JOIN latest ON latest.position_id = claims.position_id AND latest.rank_no = 1
    JOIN persons ON persons.person_id = claims.person_id
    LEFT JOIN past ON past.position_id = claims.position_id
    JOIN bounds ON bounds.position_id = claims.position_id
    LEFT JOIN seen ON seen.position_id = claims.position_id
    LEFT JOIN decisions ON decisions.position_id = claims.position_id
    LEFT JOIN successors ON successors.office = claims.office
    GROUP BY claims.position_id, claims.person_id
)
SELECT
    position_id,
    person_id,
    title,
    role,
    role_key,
    office,
    body_id,
    body,
    place_id,
    level,
    CASE
        WHEN died IS NOT NULL OR last_seen + INTERVAL 20 YEAR < last_day THEN 'former'
        WHEN
            last_seen IS NULL
            AND (last_from + INTERVAL 10 YEAR < last_day OR last_from < next_from)
            THEN 'former'
        WHEN
            status <> 'former' AND from_day IS NULL AND to_day IS NULL AND is_long_past = 1
            AND coalesce(
                last_seen < greatest(last_day - INTERVAL 10 YEAR, CAST('1997-01-01' AS DATE)), true
            )
            THEN 'former'
        WHEN
            status <> 'former' AND last_seen IS NULL AND from_day IS NULL AND to_day IS NULL
            AND is_now = 0
            THEN 'undated'
        WHEN
            status = 'appointed' AND last_seen IS NULL AND last_from + INTERVAL 5 YEAR < last_day
            THEN 'former'
        WHEN
            status = 'appointed'
            AND (is_held = 1 OR last_seen > from_day + INTERVAL 1 MONTH)
            THEN 'held'
        ELSE status
    END AS status,
    held_from,
    held_to,
    from_day,
    to_day,
    first_seen,
    last_seen,
    former_seen,
    document_id,
    texts
FROM joined
