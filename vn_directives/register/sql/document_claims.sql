-- What each text says of a document, field by field.
WITH said AS (
    SELECT document_of.document_id, read_documents.*
    FROM read_documents
    JOIN document_of
        ON document_of.text_id = read_documents.text_id
        AND document_of.number = read_documents.number
),
fields AS (
    SELECT document_id, text_id, is_self, 'symbol' AS field, symbol AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, 'type' AS field, type AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, 'issuer' AS field, issuer AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, 'issuer_id' AS field, issuer_id AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, 'issued_on' AS field, issued_on AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, 'effective_on' AS field, effective_on AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, 'subject' AS field, subject AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, 'year' AS field, CAST(year AS STRING) AS value FROM said
)
SELECT document_id, text_id, field, value, bool_or(is_self) AS is_self
FROM fields
WHERE value IS NOT NULL
GROUP BY document_id, text_id, field, value
