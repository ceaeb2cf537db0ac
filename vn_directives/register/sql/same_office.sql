-- The posts of a person that are one office. One is a body of one name in the centre whatever its
-- identifier (a ministry that was called so for a time, a state that a text takes for another). And
-- deputies whom some texts call the standing one (the political one of an army, who is its commissar;
-- who is charged with a body that others lead) and others only a deputy hold one office: where no
-- text tells when they were a deputy alone, unless one has them as such long before they were the
-- standing one; where both begin in one year, or the deputy was so within the time of the standing one;
-- where only the deputy has a period and no text tells both.
-- So do those whom a text calls a deputy without a body, and others the standing one of the only body.
-- And a body whose name is longer or shorter by a few words (a ministry before and after it got another
-- field), is spelled with another letter, or is told of a province without its owner, is one, where the
-- periods begin together, or no text tells one of them and none sees them apart; not where the words
-- that are more name another body (Ban Tuyên giáo, Ban Dân vận, Ban Tuyên giáo và Dân vận), and no text
-- tells both periods.
WITH named AS (
    SELECT
        person_id,
        post,
        held_office,
        split_part(held_office, '|', 1) AS role,
        known_id,
        replace(lower(body), ' việt nam', '') AS body_name,
        count(*) AS times
    FROM posts_told
    WHERE
        level = 'central' AND body_id IS NOT NULL
        AND held_office LIKE '%|%' AND held_office NOT LIKE '%/%/%'
    GROUP BY person_id, post, held_office, known_id, replace(lower(body), ' việt nam', '')
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY person_id, role, body_name ORDER BY times DESC, post
        ) AS rank_no
    FROM named
),
renamed AS (
    SELECT
        a.post,
        min(b.post) AS whole_post,
        min(b.held_office) AS whole_office,
        min(b.known_id) AS body_id
    FROM ranked AS a
    JOIN ranked AS b
        ON b.person_id = a.person_id AND b.role = a.role AND b.body_name = a.body_name
        AND b.rank_no = 1
    GROUP BY a.post
    HAVING count(DISTINCT b.post) = 1
),
whole AS (
    SELECT
        person_id,
        post,
        held_office,
        office_role AS role,
        office_body AS own,
        substr(held_office, 1, length(held_office) - length(office_body)) AS place,
        replace(
            substr(held_office, 1, length(held_office) - length(office_body)), '|vn/', '|'
        ) AS home,
        '-' || replace(office_body, '-', '--') || '-' AS words,
        '-' || replace(office_body, '-', '-%-') || '-%' AS pattern,
        length(office_body) - length(replace(office_body, '/', '')) AS depth,
        substr(office_body, 1, length(office_body) - 8) || '%' AS opening,
        substr(office_body, length(office_body) - 6) AS ending,
        known_id,
        count(*) AS times,
        CAST(min(substr(from_day, 1, 4)) AS INT) AS first_year,
        CAST(max(substr(to_day, 1, 4)) AS INT) AS last_year,
        CAST(min(CASE WHEN status <> 'former' THEN substr(seen_on, 1, 4) END) AS INT) AS seen_year
    FROM posts_told
    WHERE
        held_office LIKE '%|%' || office_body AND office_role NOT LIKE 'uy-vien%'
        AND office_role NOT LIKE 'dai-bieu%'
    GROUP BY person_id, post, held_office, office_role, office_body, known_id
),
longer AS (
    SELECT
        a.post AS shorter,
        b.post AS longer,
        a.times AS shorter_times,
        b.times AS longer_times,
        coalesce(abs(a.first_year - b.first_year) <= 1, false) AS is_of_one_time,
        CASE
            WHEN b.own LIKE a.own || '-%'
                THEN split_part(a.own, '-', 1) || substr(b.own, length(a.own) + 1)
            ELSE substr(
                b.own, 1, length(b.own) - length(a.own) + length(split_part(a.own, '-', 1))
            )
        END AS other
    FROM whole AS a
    JOIN whole AS b
        ON b.person_id = a.person_id AND b.role = a.role AND b.post <> a.post
        AND b.home = a.home
    WHERE
        a.own LIKE '%-%-%'
        AND CASE
            WHEN a.depth <> b.depth
                THEN b.own LIKE '%/' || a.own
                AND substr(a.place, length(a.role) + 2, 1) BETWEEN '0' AND '9'
            WHEN b.words LIKE a.pattern
                THEN (b.own <> a.own OR b.post > a.post)
                AND a.own <> 'ban-chi-dao' AND a.own NOT LIKE 'dang-uy%'
            -- Two that one letter tells apart have all but the last letters, or these in common.
            WHEN
                length(a.own) > 15 AND b.post > a.post
                AND (b.ending = a.ending OR b.own LIKE a.opening)
                THEN levenshtein(a.own, b.own) = 1
                AND translate(a.own, 'ivx0123456789', '') <> translate(b.own, 'ivx0123456789', '')
        END
        AND CASE
            WHEN coalesce(a.first_year, a.last_year) IS NULL THEN
                coalesce(a.seen_year >= b.first_year - 1, true)
                AND coalesce(a.seen_year <= b.last_year + 1, true)
                AND coalesce(abs(a.seen_year - b.seen_year) <= 4, true)
            WHEN coalesce(b.first_year, b.last_year) IS NULL THEN
                coalesce(b.seen_year >= a.first_year - 1, true)
                AND coalesce(b.seen_year <= a.last_year + 1, true)
                AND coalesce(abs(a.seen_year - b.seen_year) <= 4, true)
            ELSE coalesce(abs(a.first_year - b.first_year) <= 1, false)
        END
),
central AS (
    SELECT DISTINCT own FROM whole WHERE held_office = role || '|vn/' || own
),
joined AS (
    SELECT
        CASE WHEN shorter_times > longer_times THEN longer ELSE shorter END AS post,
        CASE WHEN shorter_times > longer_times THEN shorter ELSE longer END AS whole_post
    FROM longer
    LEFT JOIN central ON central.own = longer.other
    WHERE central.own IS NULL OR longer.is_of_one_time
),
all_renamed AS (
    SELECT post, whole_post, whole_office, body_id FROM renamed WHERE whole_post <> post
    UNION ALL
    SELECT
        joined.post,
        min(whole.post) AS whole_post,
        min(whole.held_office) AS whole_office,
        min(whole.known_id) AS body_id
    FROM joined
    JOIN whole ON whole.post = joined.whole_post
    WHERE
        joined.post NOT IN (SELECT post FROM renamed WHERE whole_post <> post)
        AND joined.whole_post NOT IN (SELECT post FROM renamed WHERE whole_post <> post)
        AND joined.whole_post NOT IN (SELECT post FROM joined)
    GROUP BY joined.post
    HAVING count(DISTINCT whole.post) = 1
),
posts AS (
    SELECT
        posts_told.person_id,
        posts_told.text_id,
        posts_told.post,
        coalesce(renamed.whole_post, posts_told.post) AS whole_post,
        coalesce(renamed.whole_office, posts_told.held_office) AS whole_office,
        coalesce(renamed.body_id, posts_told.known_id) AS body_id,
        posts_told.from_day,
        posts_told.to_day,
        CASE WHEN posts_told.status <> 'former' THEN posts_told.seen_on END AS seen_on
    FROM posts_told
    LEFT JOIN all_renamed AS renamed ON renamed.post = posts_told.post
),
bodies AS (
    SELECT
        person_id,
        split_part(whole_office, '|', 1) AS role,
        min(split_part(whole_office, '|', 2)) AS body,
        count(DISTINCT whole_office) AS offices
    FROM posts
    WHERE whole_office LIKE '%|%'
    GROUP BY person_id, split_part(whole_office, '|', 1)
),
offices AS (
    SELECT
        posts.person_id,
        whole_post,
        whole_office,
        split_part(whole_office, '|', 1) AS role,
        CASE
            WHEN whole_office LIKE '%|%' THEN split_part(whole_office, '|', 2)
            WHEN deputies.offices IS NULL AND standing.offices = 1 THEN standing.body
        END AS body,
        min(substr(from_day, 1, 4)) AS first_year,
        max(substr(from_day, 1, 4)) AS last_year,
        max(substr(to_day, 1, 4)) AS end_year,
        count(from_day) + count(to_day) AS dates,
        min(substr(seen_on, 1, 4)) AS seen_year
    FROM posts
    LEFT JOIN bodies AS deputies
        ON deputies.person_id = posts.person_id AND deputies.role = posts.whole_office
    LEFT JOIN bodies AS standing
        ON standing.person_id = posts.person_id
        AND standing.role = posts.whole_office || '-thuong-truc'
    GROUP BY
        posts.person_id, whole_post, whole_office, deputies.offices, standing.offices, standing.body
),
pairs AS (
    SELECT
        deputies.whole_post,
        standing.whole_post AS standing_post,
        standing.whole_office AS standing_office,
        deputies.dates,
        standing.dates AS standing_dates,
        deputies.first_year = standing.first_year AND deputies.last_year = standing.first_year
            OR deputies.first_year >= standing.first_year
            AND deputies.end_year <= standing.end_year
            AS is_of_one_time,
        CAST(deputies.seen_year AS INT) + 1 < CAST(standing.first_year AS INT) AS is_earlier
    FROM offices AS deputies
    JOIN offices AS standing
        ON standing.person_id = deputies.person_id
        AND standing.body = deputies.body
        AND standing.role IN (
            deputies.role || '-thuong-truc', deputies.role || '-phu-trach',
            CASE deputies.role
                WHEN 'pho-tu-lenh' THEN 'pho-tu-lenh-chinh-tri'
                WHEN 'pho-tu-lenh-chinh-tri' THEN 'chinh-uy'
            END
        )
),
told_both AS (
    SELECT DISTINCT pairs.whole_post
    FROM pairs
    JOIN posts AS a ON a.whole_post = pairs.whole_post
    JOIN posts AS b ON b.whole_post = pairs.standing_post AND b.text_id = a.text_id
    WHERE pairs.dates > 0 AND pairs.standing_dates = 0
),
standing AS (
    SELECT
        pairs.whole_post,
        min(pairs.standing_post) AS standing_post,
        min(pairs.standing_office) AS standing_office
    FROM pairs
    LEFT JOIN told_both ON told_both.whole_post = pairs.whole_post
    WHERE
        CASE
            WHEN pairs.dates = 0 THEN coalesce(NOT pairs.is_earlier, true)
            WHEN pairs.standing_dates = 0 THEN told_both.whole_post IS NULL
            ELSE coalesce(pairs.is_of_one_time, false)
        END
    GROUP BY pairs.whole_post
)
SELECT
    posts.post,
    coalesce(min(standing.standing_post), min(posts.whole_post)) AS whole_post,
    coalesce(min(standing.standing_office), min(posts.whole_office)) AS whole_office,
    min(posts.body_id) AS body_id
FROM posts
LEFT JOIN standing ON standing.whole_post = posts.whole_post
WHERE standing.whole_post IS NOT NULL OR posts.whole_post <> posts.post
GROUP BY posts.post
