-- The document that each one named in a text is. What stays open is one with those of the same
-- symbol, year and province (acts of the State, whatever the province), of the same number and term
-- of the Party, of the same issuer and symbol where no text tells a year of such a number (and none
-- another subject, of what the Government and its head number anew every year), of the same symbol
-- and subject, or of the same issuer and writing in texts of one year; else by itself. Of these, those
-- of one symbol and day are one, and those of one number, subject and issuer.
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
),
told AS (
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
),
of_day AS (
    SELECT type, symbol_key, issued_on, min(document_id) AS document_id
    FROM told
    WHERE known_by = 'open' AND document_no >= 10 AND issued_on IS NOT NULL
    GROUP BY type, symbol_key, issued_on
),
of_subject AS (
    SELECT
        type, document_no, coalesce(symbol_key, '') AS symbol_key,
        coalesce(issuer_id, '') AS issuer_id, subject, min(document_id) AS document_id
    FROM told
    WHERE known_by = 'open' AND length(subject) >= 20
    GROUP BY type, document_no, coalesce(symbol_key, ''), coalesce(issuer_id, ''), subject
    HAVING count(DISTINCT year) <= 1
),
alike AS (
    SELECT
        told.document_id,
        min(
            least(
                told.document_id,
                coalesce(of_day.document_id, told.document_id),
                coalesce(of_subject.document_id, told.document_id)
            )
        ) AS same_id
    FROM told
    LEFT JOIN of_day
        ON of_day.type = told.type
        AND of_day.symbol_key = told.symbol_key
        AND of_day.issued_on = told.issued_on
    LEFT JOIN of_subject
        ON of_subject.type = told.type
        AND of_subject.document_no = told.document_no
        AND of_subject.symbol_key = coalesce(told.symbol_key, '')
        AND of_subject.issuer_id = coalesce(told.issuer_id, '')
        AND of_subject.subject = told.subject
    WHERE told.known_by = 'open'
    GROUP BY told.document_id
)
SELECT
    told.text_id,
    told.number,
    coalesce(alike.same_id, told.document_id) AS document_id,
    told.known_by,
    told.score
FROM told
LEFT JOIN alike ON alike.document_id = told.document_id AND told.known_by = 'open'
