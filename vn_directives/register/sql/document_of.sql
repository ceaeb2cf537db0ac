-- The document that each one named in a text is; those that links join have the identifier of one
-- whose issuer is known, if there is such a one.
WITH joined AS (
    SELECT
        label,
        coalesce(min(CASE WHEN member LIKE '?%' THEN NULL ELSE member END), label) AS document_id
    FROM same_document_groups
    GROUP BY label
)
SELECT
    document_told.text_id,
    document_told.number,
    coalesce(joined.document_id, document_told.document_id) AS document_id,
    document_told.known_by,
    document_told.score
FROM document_told
LEFT JOIN same_document_groups
    ON same_document_groups.member = document_told.document_id
    AND document_told.known_by = 'open'
LEFT JOIN joined ON joined.label = same_document_groups.label
