-- What the posts of those who are one by the same post tell of a life: when it is told of, whether
-- a report sees it, when it was a young one; the army, a commune, the centre, a former state, the
-- Party; and when it began and ended, and which of several of one name it is.
SELECT
    same_post_groups.label AS cluster,
    min(person_posts.name_key) AS name_key,
    min(person_posts.year) AS first_year,
    max(person_posts.last_year) AS until_year,
    max(person_posts.seen_year) AS seen_year,
    max(person_posts.year) AS last_year,
    min(lives.born) AS born,
    min(lives.died) AS died,
    min(CASE WHEN lives.are_several = 1 THEN lives.life END) AS life,
    min(
        CASE
            WHEN
                person_posts.body_own LIKE 'trung-uong-doan%'
                OR person_posts.body_own LIKE 'tinh-doan%'
                OR person_posts.body_own LIKE 'thanh-doan%'
                OR person_posts.body_own LIKE 'hoi-sinh-vien%'
                THEN person_posts.year
        END
    ) AS young_year,
    max(CASE WHEN person_posts.is_army THEN 1 ELSE 0 END) AS in_army,
    max(CASE WHEN person_posts.is_army OR person_posts.is_army IS NULL THEN 0 ELSE 1 END)
        AS outside_army,
    min(CASE WHEN person_posts.level = 'commune' THEN 1 ELSE 0 END) AS in_commune,
    max(CASE WHEN person_posts.place_id = 'vn' THEN 1 ELSE 0 END) AS in_centre,
    max(
        CASE
            WHEN
                person_posts.place_id IN ('viet-nam-cong-hoa', 'quoc-gia-viet-nam')
                OR person_posts.role_key LIKE 'tong-truong%'
                OR person_posts.role_key LIKE 'quoc-truong%'
                OR person_posts.role_key LIKE '%-chien-thuat'
                OR person_posts.role_key LIKE '%quan-luc%'
                THEN 1
            ELSE 0
        END
    ) AS in_former_state,
    max(
        CASE
            WHEN
                person_posts.body_own = 'trung-uong'
                OR person_posts.body_own LIKE 'trung-uong/ban-%'
                OR person_posts.body_own LIKE 'tinh-uy%'
                OR person_posts.body_own LIKE 'thanh-uy%'
                OR person_posts.body_own LIKE '%dang-uy%'
                THEN 1
            ELSE 0
        END
    ) AS in_party
FROM person_posts
JOIN same_post_groups ON same_post_groups.member = person_posts.profile
LEFT JOIN lives ON lives.profile = person_posts.profile
GROUP BY same_post_groups.label
