-- The documents that a duty names.
SELECT DISTINCT
    read_duty_documents.text_id || '#' || CAST(read_duty_documents.number AS STRING) AS duty_id,
    document_of.document_id
FROM read_duty_documents
JOIN document_of
    ON document_of.text_id = read_duty_documents.text_id
    AND document_of.number = read_duty_documents.document_number
