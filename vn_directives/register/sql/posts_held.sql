-- Which term of which post each text says that somebody holds. Who came back to a post has it twice: where texts state
-- periods that are more than a year apart, each is a position, and a beginning or an end alone is of
-- the one in which it lies or that it is nearest to; what has none of the one
-- that most texts state. A beginning alone is a period where its text states another. The term
-- of which a heading tells counts where no text says when a post was held.
WITH held AS (
    SELECT
        posts_told.*,
        coalesce(same_office.whole_post, posts_told.post) AS held_post,
        coalesce(same_office.whole_office, posts_told.held_office) AS whole_office,
        coalesce(same_office.body_id, posts_told.known_id) AS whole_body_id,
        -- A role without its body, or with a noun of it alone; not an office of which a country has one.
        posts_told.open_key IS NOT NULL AND posts_told.is_joined = 0 AND same_office.post IS NULL
        AND posts_told.known_id IS NULL AND (posts_told.body IS NULL OR posts_told.own <> '')
        AND posts_told.own <> replace(posts_told.base_role, 'pho-', '')
            AS is_open
    FROM posts_told
    LEFT JOIN same_office ON same_office.post = posts_told.post
),
said AS (
    SELECT DISTINCT held_post
    FROM held
    WHERE from_day IS NOT NULL OR to_day IS NOT NULL
),
posts AS (
    SELECT
        held.text_id,
        held.number,
        held.person_id,
        held.title,
        held.role,
        held.role_key,
        held.body,
        held.level,
        held.status,
        held.seen_on,
        held.document_number,
        held.begins,
        held.ends,
        held.sentence_begins,
        held.sentence_ends,
        held.held_post,
        held.whole_office,
        held.whole_body_id,
        held.known_id,
        held.is_open,
        coalesce(CASE WHEN said.held_post IS NULL THEN held.term_from END, held.held_from) AS held_from,
        coalesce(CASE WHEN said.held_post IS NULL THEN held.term_to END, held.held_to) AS held_to,
        CASE WHEN said.held_post IS NULL THEN held.term_from_day ELSE held.from_day END AS from_day,
        CASE WHEN said.held_post IS NULL THEN held.term_to_day ELSE held.to_day END AS to_day
    FROM held
    LEFT JOIN said ON said.held_post = held.held_post
),
stating AS (
    SELECT DISTINCT held_post AS post, text_id
    FROM posts
    WHERE from_day <= to_day
),
stated AS (
    SELECT
        told.held_post AS post,
        told.text_id,
        told.number,
        told.from_day,
        coalesce(told.to_day, told.from_day) AS to_day
    FROM posts AS told
    JOIN stating ON stating.post = told.held_post AND stating.text_id = told.text_id
    WHERE told.from_day <= coalesce(told.to_day, told.from_day)
),
periods AS (
    SELECT
        *,
        CASE
            WHEN
                CAST(from_day AS DATE)
                > CAST(
                    max(to_day) OVER (
                        PARTITION BY post
                        ORDER BY from_day, to_day, text_id, number
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
                    ) AS DATE
                )
                + INTERVAL 1 YEAR
                THEN 1
            ELSE 0
        END AS is_apart
    FROM stated
),
terms AS (
    SELECT
        *,
        sum(is_apart) OVER (
            PARTITION BY post
            ORDER BY from_day, to_day, text_id, number
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS term_no
    FROM periods
),
spans AS (
    SELECT post, term_no, min(from_day) AS begins, max(to_day) AS ends
    FROM terms
    GROUP BY post, term_no
),
within AS (
    SELECT
        told.text_id,
        told.number,
        coalesce(
            min(CASE WHEN told.from_day <= spans.ends THEN spans.term_no END),
            max(CASE WHEN told.to_day >= spans.begins THEN spans.term_no END)
        ) AS term_no
    FROM posts AS told
    JOIN spans ON spans.post = told.held_post
    WHERE told.from_day IS NOT NULL OR told.to_day IS NOT NULL
    GROUP BY told.text_id, told.number
),
fullest AS (
    SELECT
        post,
        term_no,
        row_number() OVER (
            PARTITION BY post ORDER BY count(DISTINCT text_id) DESC, term_no DESC
        ) AS rank_no
    FROM terms
    GROUP BY post, term_no
),
listed AS (
    -- Who all led a body, without a word on when: of none of them it says that he does on its day.
    SELECT text_id, role_key, known_id
    FROM posts_told
    WHERE
        is_head AND status = 'held' AND from_day IS NULL AND to_day IS NULL
        AND known_id IS NOT NULL AND NOT (role_key = 'bi-thu' AND known_id LIKE 'vn/trung-uong%')
    GROUP BY text_id, role_key, known_id
    HAVING count(DISTINCT person_id) > 1
)
SELECT
    substr(
        md5(
            told.held_post
            || CASE
                WHEN coalesce(terms.term_no, within.term_no, fullest.term_no) > 0
                    THEN '|' || CAST(
                        coalesce(terms.term_no, within.term_no, fullest.term_no) AS BIGINT
                    )
                ELSE ''
            END
        ),
        1, 16
    ) AS position_id,
    told.person_id,
    told.text_id,
    told.number,
    told.title,
    told.role,
    told.role_key,
    told.whole_office AS office,
    told.whole_body_id AS body_id,
    told.body,
    told.level,
    told.status,
    told.held_from,
    told.held_to,
    CAST(told.from_day AS DATE) AS from_day,
    CAST(told.to_day AS DATE) AS to_day,
    CASE
        WHEN told.status = 'former' THEN texts.day
        WHEN listed.text_id IS NULL OR told.from_day IS NOT NULL THEN CAST(told.seen_on AS DATE)
    END AS seen_on,
    told.document_number,
    told.is_open,
    told.begins,
    told.ends,
    told.sentence_begins,
    told.sentence_ends
FROM posts AS told
JOIN texts ON texts.text_id = told.text_id
LEFT JOIN listed
    ON listed.text_id = told.text_id
    AND listed.role_key = told.role_key
    AND listed.known_id = told.known_id
    AND told.status = 'held'
LEFT JOIN terms ON terms.text_id = told.text_id AND terms.number = told.number
LEFT JOIN within ON within.text_id = told.text_id AND within.number = told.number
LEFT JOIN fullest ON fullest.post = told.held_post AND fullest.rank_no = 1
