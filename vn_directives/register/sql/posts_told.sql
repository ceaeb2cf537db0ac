-- What is told by its role, or by a noun of its body, alone (`Bộ trưởng`, `Chủ nhiệm Ủy ban`) is the
-- post of the person in that role that begins or ends so, or the only one within whose time it is
-- told, or which nearly all texts tell, each if it is told often enough beside it; `Chủ tịch` is the
-- head of the State. Of no time it says nothing beside other posts of that role, and is left out.
WITH posts AS (
    SELECT
        *,
        CASE
            WHEN
                office IS NULL
                AND own IN (
                    '', 'ban', 'ban-can-su-dang', 'ban-chi-dao', 'bo', 'chi-bo', 'chi-uy',
                    'chien-dich', 'cuc', 'dang-doan', 'dang-uy', 'doan', 'hoi-dong', 'khu',
                    'khu-uy', 'lien-minh', 'mat-tran', 'nhom', 'phong', 'quan-doan', 'quan-khu',
                    'su-doan', 'tieu-doan', 'to-cong-tac', 'tong-cuc', 'trung-doan', 'uy-ban',
                    'vu', 'xu-uy', replace(base_role, 'pho-', '')
                )
                THEN person_id || '|' || named_office || '|' || coalesce(stated_from, '') || '|'
                || coalesce(stated_to, '') || '|' || coalesce(sighted_in, '')
        END AS open_key,
        coalesce(stated_from, stated_to, sighted_in) AS first_told,
        coalesce(stated_to, stated_from, sighted_in) AS last_told
    FROM (
        SELECT
            *,
            split_part(named_office, '|', 2) AS own,
            replace(
                replace(replace(office_role, 'chu-tich-nuoc', 'chu-tich'), '-thuong-truc', ''),
                '-phu-trach', ''
            ) AS base_role,
            CASE WHEN from_day IS NOT NULL THEN held_from END AS stated_from,
            CASE WHEN to_day IS NOT NULL THEN held_to END AS stated_to,
            CASE WHEN status <> 'former' THEN substr(seen_on, 1, 4) END AS sighted_in
        FROM posts_named
    ) AS dated
),
open_posts AS (
    SELECT
        open_key,
        person_id,
        base_role,
        named_office,
        own,
        stated_from,
        stated_to,
        first_told,
        last_told,
        count(first_told) OVER (PARTITION BY person_id, base_role) AS dated_ones,
        sum(count(*)) OVER (PARTITION BY person_id, base_role) AS open_times
    FROM posts
    WHERE open_key IS NOT NULL
    GROUP BY
        open_key, person_id, base_role, named_office, own, stated_from, stated_to, first_told,
        last_told
),
whole AS (
    SELECT
        *,
        sum(told) OVER (PARTITION BY named_post, role) AS times,
        min(first_year) OVER (PARTITION BY named_post, role) AS begins_in,
        max(last_year) OVER (PARTITION BY named_post, role) AS ends_in
    FROM (
        SELECT
            person_id,
            base_role,
            own,
            named_office,
            named_post,
            office_role AS role,
            stated_from,
            stated_to,
            min(named_id) AS named_id,
            count(*) AS told,
            substr(min(coalesce(stated_from, sighted_in)), 1, 4) AS first_year,
            substr(max(coalesce(stated_to, stated_from, sighted_in)), 1, 4) AS last_year
        FROM posts
        WHERE named_office LIKE '%|%'
        GROUP BY
            person_id, base_role, own, named_office, named_post, office_role, stated_from, stated_to
    ) AS periods
),
compared AS (
    SELECT
        open_posts.open_key,
        open_posts.base_role,
        open_posts.first_told,
        open_posts.dated_ones,
        open_posts.open_times,
        whole.named_office,
        whole.named_post,
        whole.named_id,
        whole.times,
        whole.begins_in,
        CASE
            WHEN
                whole.role = 'chu-tich-nuoc' AND open_posts.named_office = 'chu-tich'
                AND open_posts.stated_from IS NULL AND open_posts.stated_to IS NULL
                THEN 0
            WHEN
                open_posts.stated_from LIKE whole.stated_from || '%'
                OR whole.stated_from LIKE open_posts.stated_from || '%'
                OR open_posts.stated_to LIKE whole.stated_to || '%'
                OR whole.stated_to LIKE open_posts.stated_to || '%'
                THEN 1
            WHEN open_posts.first_told IS NULL OR whole.begins_in IS NULL
                THEN CASE WHEN open_posts.stated_from IS NULL THEN 3 ELSE 2 END
            WHEN
                open_posts.stated_from IS NOT NULL AND open_posts.stated_to IS NOT NULL
                AND whole.stated_from IS NULL AND whole.stated_to IS NULL
                AND whole.begins_in >= open_posts.stated_from
                AND whole.ends_in <= open_posts.stated_to
                THEN 1
            WHEN open_posts.stated_from IS NULL AND open_posts.stated_to IS NULL
                THEN CASE
                    WHEN first_told >= whole.begins_in AND first_told <= whole.ends_in THEN 2
                END
            WHEN
                substr(open_posts.stated_from, 1, 4) = substr(whole.stated_from, 1, 4)
                AND open_posts.stated_from >= whole.stated_from AND open_posts.stated_to IS NULL
                THEN 2
            -- 1957-9 is behind all months and days
            WHEN
                substr(whole.stated_from, 1, length(first_told)) <= first_told
                AND substr(
                    coalesce(whole.stated_to, whole.stated_from) || '-99', 1, length(last_told)
                ) >= last_told
                THEN 2
        END AS fit
    FROM open_posts
    JOIN whole
        ON whole.person_id = open_posts.person_id AND whole.base_role = open_posts.base_role
        AND whole.named_office <> open_posts.named_office
    WHERE
        open_posts.own IN ('', replace(open_posts.base_role, 'pho-', ''))
        OR whole.own LIKE open_posts.own || '-%' AND whole.own NOT LIKE open_posts.own || '-%/%'
        OR whole.own LIKE '%/' || open_posts.own
        OR whole.own LIKE '%/' || open_posts.own || '-%'
        AND whole.own NOT LIKE '%/' || open_posts.own || '-%/%'
),
fitting AS (
    SELECT
        open_key,
        base_role,
        first_told,
        dated_ones,
        open_times,
        named_office,
        named_post,
        min(named_id) AS named_id,
        max(times) AS times,
        min(begins_in) AS begins_in,
        min(fit) AS fit
    FROM compared
    GROUP BY
        open_key, base_role, first_told, dated_ones, open_times, named_office, named_post
),
ranked AS (
    SELECT
        *,
        min(fit) OVER (PARTITION BY open_key) AS best_fit,
        sum(times) OVER (PARTITION BY open_key, fit) AS all_times,
        max(times) OVER (PARTITION BY open_key) AS most_times
    FROM fitting
),
joined AS (
    SELECT *
    FROM ranked
    WHERE
        fit = best_fit AND times * 5 >= all_times * 4
        AND CASE
            WHEN fit = 0 THEN times = most_times
            WHEN fit = 1 THEN true
            WHEN base_role IN ('uy-vien', 'truong-doan') OR open_times > times * 4 THEN false
            WHEN first_told IS NULL THEN dated_ones = 0
            ELSE begins_in IS NOT NULL
        END
),
left_out AS (
    SELECT DISTINCT open_key
    FROM fitting
    WHERE first_told IS NULL
)
SELECT
    posts.*,
    coalesce(joined.named_office, posts.named_office) AS held_office,
    coalesce(joined.named_post, posts.named_post) AS post,
    coalesce(joined.named_id, posts.named_id) AS known_id,
    CASE WHEN joined.open_key IS NULL THEN 0 ELSE 1 END AS is_joined
FROM posts
LEFT JOIN joined ON joined.open_key = posts.open_key
LEFT JOIN left_out ON left_out.open_key = posts.open_key
WHERE joined.open_key IS NOT NULL OR left_out.open_key IS NULL
