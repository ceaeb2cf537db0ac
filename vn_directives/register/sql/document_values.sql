-- Every value that texts give to a field of a document, the best one first: what the document says
-- of itself, then what most texts say.
SELECT
    document_id,
    field,
    value,
    texts,
    row_number() OVER (
        PARTITION BY document_id, field
        ORDER BY by_itself DESC, texts DESC, length(value) DESC, value
    ) AS rank_no
FROM (
    SELECT
        document_id,
        field,
        value,
        count(DISTINCT text_id) AS texts,
        max(CASE WHEN is_self THEN 1 ELSE 0 END) AS by_itself
    FROM document_claims
    GROUP BY document_id, field, value
) AS counted
