-- The administrative units that texts name, and those in which they lie.
SELECT
    place_id,
    min(name) AS name,
    min(type) AS type,
    min(level) AS level,
    min(parent_id) AS parent_id,
    min(path) AS path,
    min(now_id) AS now_id,
    count(DISTINCT text_id) AS texts
FROM read_places
GROUP BY place_id
