-- The pairs of words that stand near documents of one type and number of which some text leaves one
-- open, with the weight of each: the fewer documents have it near them, the more it tells.
WITH several AS (
    SELECT type, document_no
    FROM read_documents
    WHERE type IS NOT NULL AND document_no IS NOT NULL
    GROUP BY type, document_no
    HAVING count(*) > 1 AND max(CASE WHEN is_closed THEN 0 ELSE 1 END) = 1
),
spread AS (
    SELECT pair, count(*) AS documents FROM read_wordings GROUP BY pair
),
counted AS (
    SELECT count(*) AS documents FROM read_documents
)
SELECT
    read_documents.text_id,
    read_documents.number,
    read_documents.is_closed,
    read_documents.linked_id,
    read_documents.type,
    read_documents.document_no,
    read_wordings.pair,
    ln(CAST(counted.documents AS DOUBLE) / spread.documents) AS weight
FROM read_documents
JOIN several
    ON several.type = read_documents.type
    AND several.document_no = read_documents.document_no
JOIN read_wordings
    ON read_wordings.text_id = read_documents.text_id
    AND read_wordings.number = read_documents.number
JOIN spread ON spread.pair = read_wordings.pair
CROSS JOIN counted
WHERE spread.documents * 75 <= counted.documents
