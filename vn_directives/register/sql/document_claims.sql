-- What each text says of a document, field by field; of a part of it (`khoản 2 Điều 1 … về …`) where
-- nothing else is said of its subject; and whether it quotes it as its title.
WITH said AS (
    SELECT document_of.document_id, read_documents.*
    FROM read_documents
    JOIN document_of
        ON document_of.text_id = read_documents.text_id
        AND document_of.number = read_documents.number
),
fields AS (
    SELECT document_id, text_id, is_self, false AS is_part, false AS is_titled, 'symbol' AS field, symbol AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, false AS is_titled, 'type' AS field, type AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, false AS is_titled, 'issuer' AS field, issuer AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, false AS is_titled, 'issuer_id' AS field, issuer_id AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, false AS is_titled, 'issued_on' AS field, issued_on AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, false AS is_titled, 'effective_on' AS field, effective_on AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, is_part, is_titled, 'subject' AS field, subject AS value FROM said
    UNION ALL
    SELECT document_id, text_id, is_self, false AS is_part, false AS is_titled, 'year' AS field, CAST(year AS STRING) AS value FROM said
)
SELECT document_id, text_id, field, value, bool_or(is_self) AS is_self,
    bool_and(is_part) AS is_part, bool_or(is_titled) AS is_titled
FROM fields
WHERE value IS NOT NULL
GROUP BY document_id, text_id, field, value
