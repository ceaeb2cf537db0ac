-- What each text says of a document, field by field; of a part of it (`khoản 2 Điều 1 … về …`) where
-- nothing else is said of its subject.
WITH said AS (
    SELECT document_of.document_id, read_documents.*
    FROM read_documents
    JOIN document_of
        ON document_of.text_id = read_documents.text_id
        AND document_of.number = read_documents.number
),
fields AS (
    SELECT document_id, text_id, is_self, false AS is_part, 'symbol' AS field, symbol AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, 'type' AS field, type AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, 'issuer' AS field, issuer AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, 'issuer_id' AS field, issuer_id AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, 'issued_on' AS field, issued_on AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, 'effective_on' AS field, effective_on AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, is_part, 'subject' AS field, subject AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, 'year' AS field, CAST(year AS STRING) AS value FROM said
)
SELECT document_id, text_id, field, value, bool_or(is_self) AS is_self,
    bool_and(is_part) AS is_part
FROM fields
WHERE value IS NOT NULL
GROUP BY document_id, text_id, field, value
