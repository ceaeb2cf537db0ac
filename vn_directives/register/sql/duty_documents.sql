-- The documents that a duty names.
SELECT DISTINCT
    duty_of.duty_id,
    document_of.document_id
FROM read_duty_documents
JOIN duty_of
    ON duty_of.text_id = read_duty_documents.text_id
    AND duty_of.number = read_duty_documents.number
JOIN document_of
    ON document_of.text_id = read_duty_documents.text_id
    AND document_of.number = read_duty_documents.document_number
