-- How documents bear on one another, each pair and type once.
SELECT
    substr(md5(a.document_id || '|' || read_relations.type || '|' || b.document_id), 1, 16)
        AS relation_id,
    a.document_id AS from_id,
    read_relations.type,
    b.document_id AS to_id,
    count(DISTINCT read_relations.text_id) AS texts
FROM read_relations
JOIN document_of AS a
    ON a.text_id = read_relations.text_id AND a.number = read_relations.from_number
JOIN document_of AS b
    ON b.text_id = read_relations.text_id AND b.number = read_relations.to_number
WHERE a.document_id <> b.document_id
GROUP BY a.document_id, read_relations.type, b.document_id
