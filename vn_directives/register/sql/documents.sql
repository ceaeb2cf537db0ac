-- The documents that texts name or are. A committee or council whose place no text tells is that of
-- the province of the texts by which the document is known, unless its subject tells of a province.
WITH best AS (
    SELECT document_id, field, value FROM document_values WHERE rank_no = 1
),
counted AS (
    SELECT
        document_of.document_id,
        min(read_documents.document_no) AS document_no,
        min(CASE WHEN read_documents.is_self THEN document_of.text_id END) AS text_id,
        count(DISTINCT document_of.text_id) AS texts,
        max(CASE WHEN document_of.known_by = 'open' THEN 0 ELSE 1 END) AS is_known,
        min(
            CASE
                WHEN substr(document_of.document_id, 1, 1) = '?'
                    AND substr(document_of.document_id, 2, 1) <> '/'
                    AND read_documents.issuer_hint IN ('uy-ban-nhan-dan', 'hoi-dong-nhan-dan')
                    AND coalesce(lower(read_documents.subject), '') NOT LIKE '%tỉnh %'
                    AND coalesce(lower(read_documents.subject), '') NOT LIKE '%thành phố %'
                    THEN split_part(substr(document_of.document_id, 2), '/', 1)
                        || '/' || read_documents.issuer_hint
            END
        ) AS likely_issuer_id
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
    coalesce(
        max(CASE WHEN best.field = 'issuer_id' THEN best.value END),
        max(counted.likely_issuer_id)
    ) AS issuer_id,
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
