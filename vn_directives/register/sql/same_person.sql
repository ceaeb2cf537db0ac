-- The links between officials of texts that count: the sure ones, and those above the threshold.
SELECT label AS member, label AS link FROM same_post_groups
UNION
SELECT a AS member, a || '+' || b AS link
FROM person_links
WHERE score >= (SELECT max(threshold) FROM settings)
UNION
SELECT b AS member, a || '+' || b AS link
FROM person_links
WHERE score >= (SELECT max(threshold) FROM settings)
