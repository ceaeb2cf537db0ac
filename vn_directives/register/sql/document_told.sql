-- What texts tell of the document that each one named in them is, and its identifier. What stays open
-- has that of others of the same symbol, year and province (acts of the State, whatever the province),
-- of the same number and term of the Party, of the same issuer and symbol where no text tells a year
-- of such a number (and none another subject, of what the Government and its head number anew every
-- year), of the same symbol and subject, or of the same issuer and writing in texts of one year; else
-- its own.
WITH dated AS (
    SELECT DISTINCT issuer_id, type, document_no FROM read_documents WHERE is_closed
),
latest AS (
    SELECT text_id, max(year) AS year FROM read_documents WHERE is_closed GROUP BY text_id
),
several AS (
    SELECT linked_id
    FROM read_documents
    WHERE NOT is_closed AND code IN ('CP', 'TTg') AND length(subject) >= 20
    GROUP BY linked_id
    HAVING count(DISTINCT lower(substr(subject, 1, 20))) > 1
)
SELECT
    read_documents.text_id,
    read_documents.number,
    CASE
        WHEN read_documents.is_closed THEN read_documents.linked_id
        WHEN document_links.document_id IS NOT NULL THEN document_links.document_id
        WHEN
            read_documents.issuer_id IS NOT NULL AND read_documents.symbol IS NOT NULL
            AND read_documents.year IS NOT NULL
            THEN read_documents.linked_id
        WHEN read_documents.issuer_id IS NOT NULL AND read_documents.term IS NOT NULL
            THEN read_documents.linked_id || 'khoa-' || CAST(read_documents.term AS STRING)
        WHEN
            read_documents.type IN ('SL', 'NĐ', 'L', 'PL', 'HP')
            AND read_documents.symbol IS NOT NULL AND read_documents.year IS NOT NULL
            THEN '?/' || read_documents.symbol_key || '/' || CAST(read_documents.year AS STRING)
        WHEN
            read_documents.symbol IS NOT NULL AND read_documents.year IS NOT NULL
            AND texts.place_id IS NOT NULL
            THEN '?' || texts.place_id || '/' || read_documents.symbol_key || '/'
            || CAST(read_documents.year AS STRING)
        WHEN
            read_documents.issuer_id IS NOT NULL AND read_documents.symbol IS NOT NULL
            AND (dated.issuer_id IS NULL OR read_documents.code = 'TVQH')
            AND several.linked_id IS NULL
            THEN read_documents.linked_id
        WHEN read_documents.symbol IS NOT NULL AND length(read_documents.subject) >= 20
            THEN read_documents.linked_id || '~' || substr(
                md5(
                    read_documents.symbol_key || '|'
                    || lower(substr(read_documents.subject, 1, 100))
                ),
                1, 8
            )
        WHEN read_documents.issuer_id IS NOT NULL AND read_documents.document_no IS NOT NULL
            THEN read_documents.linked_id || '~' || coalesce(
                substr(CAST(texts.day AS STRING), 1, 4), CAST(latest.year AS STRING), '?'
            ) || coalesce('-' || substr(md5(read_documents.symbol_key), 1, 6), '')
        ELSE read_documents.linked_id || '~' || substr(read_documents.text_id, 1, 8)
    END AS document_id,
    CASE
        WHEN read_documents.is_closed THEN 'spelled out'
        WHEN document_links.document_id IS NOT NULL THEN 'agrees'
        ELSE 'open'
    END AS known_by,
    document_links.score,
    read_documents.type,
    read_documents.document_no,
    read_documents.symbol_key,
    read_documents.issuer_id,
    read_documents.issued_on,
    read_documents.year,
    lower(substr(read_documents.subject, 1, 100)) AS subject
FROM read_documents
JOIN texts ON texts.text_id = read_documents.text_id
LEFT JOIN document_links
    ON document_links.text_id = read_documents.text_id
    AND document_links.number = read_documents.number
LEFT JOIN latest ON latest.text_id = read_documents.text_id
LEFT JOIN dated
    ON dated.issuer_id = read_documents.issuer_id
    AND dated.type = read_documents.type
    AND dated.document_no = read_documents.document_no
LEFT JOIN several ON several.linked_id = read_documents.linked_id
