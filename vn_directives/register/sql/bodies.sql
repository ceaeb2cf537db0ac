-- The bodies of which the place is known.
WITH forms AS (
    SELECT body_id, name, count(*) AS times FROM read_bodies GROUP BY body_id, name
),
named AS (
    SELECT
        body_id,
        name,
        row_number() OVER (PARTITION BY body_id ORDER BY times DESC, name) AS rank_no
    FROM forms
)
SELECT
    read_bodies.body_id,
    min(named.name) AS name,
    min(read_bodies.kind) AS kind,
    min(read_bodies.branch) AS branch,
    min(read_bodies.level) AS level,
    min(read_bodies.place_id) AS place_id,
    min(read_bodies.place_path) AS place_path,
    min(read_bodies.parent_id) AS parent_id,
    count(DISTINCT read_bodies.text_id) AS texts,
    min(texts.day) AS first_day,
    max(texts.day) AS last_day
FROM read_bodies
JOIN named ON named.body_id = read_bodies.body_id AND named.rank_no = 1
JOIN texts ON texts.text_id = read_bodies.text_id
GROUP BY read_bodies.body_id
