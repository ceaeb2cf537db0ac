-- The documents that texts name or are.
WITH best AS (
    SELECT document_id, field, value FROM document_values WHERE rank_no = 1
),
counted AS (
    SELECT
        document_of.document_id,
        min(read_documents.document_no) AS document_no,
        min(CASE WHEN read_documents.is_self THEN document_of.text_id END) AS text_id,
        count(DISTINCT document_of.text_id) AS texts,
        max(CASE WHEN document_of.known_by = 'open' THEN 0 ELSE 1 END) AS is_known
    FROM document_of
    JOIN read_documents
        ON read_documents.text_id = document_of.text_id
        AND read_documents.number = document_of.number
    GROUP BY document_of.document_id
)
SELECT
    counted.document_id,
    max(CASE WHEN best.field = 'type' THEN best.value END) AS type,
    min(counted.document_no) AS number,
    max(CASE WHEN best.field = 'symbol' THEN best.value END) AS symbol,
    max(CASE WHEN best.field = 'issuer_id' THEN best.value END) AS issuer_id,
    max(CASE WHEN best.field = 'issuer' THEN best.value END) AS issuer,
    TRY_CAST(max(CASE WHEN best.field = 'issued_on' THEN best.value END) AS DATE) AS issued_on,
    TRY_CAST(max(CASE WHEN best.field = 'effective_on' THEN best.value END) AS DATE)
        AS effective_on,
    CAST(max(CASE WHEN best.field = 'year' THEN best.value END) AS INT) AS year,
    max(CASE WHEN best.field = 'subject' THEN best.value END) AS subject,
    min(counted.text_id) AS text_id,
    min(counted.texts) AS texts,
    min(counted.is_known) = 1 AS is_known
FROM counted
LEFT JOIN best ON best.document_id = counted.document_id
GROUP BY counted.document_id
