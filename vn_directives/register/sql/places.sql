-- The administrative units that texts name, and those in which they lie.
SELECT
    place_id,
    min(name) AS name,
    min(type) AS type,
    min(level) AS level,
    min(parent_id) AS parent_id,
    min(path) AS path,
    count(DISTINCT text_id) AS texts
FROM read_places
GROUP BY place_id
