-- Which document that some text spells out each one is that another text leaves open. A text without
-- a day is not of a year before that of its latest document, and likely of that year.
WITH latest AS (
    SELECT text_id, max(year) AS year FROM read_documents WHERE is_closed GROUP BY text_id
),
named AS (
    SELECT
        read_documents.text_id,
        read_documents.number,
        read_documents.linked_id,
        read_documents.issuer_id,
        read_documents.issuer_hint,
        read_documents.type,
        read_documents.document_no,
        read_documents.year,
        read_documents.is_closed,
        read_documents.symbol_key,
        read_documents.code,
        read_documents.issued_on,
        read_documents.term,
        texts.place_id AS text_place_id,
        CAST(texts.day AS STRING) AS text_day,
        CAST(substr(CAST(texts.day AS STRING), 1, 4) AS INT) AS text_year,
        latest.year AS latest_year,
        lower(substr(read_documents.subject, 1, 20)) AS subject
    FROM read_documents
    JOIN texts ON texts.text_id = read_documents.text_id
    LEFT JOIN latest ON latest.text_id = read_documents.text_id
),
closed AS (
    SELECT
        linked_id,
        min(issuer_id) AS issuer_id,
        min(type) AS type,
        min(document_no) AS document_no,
        max(year) AS year,
        max(code) AS code,
        max(symbol_key) AS symbol_key,
        min(issued_on) AS first_issued_on,
        max(issued_on) AS last_issued_on,
        count(*) AS texts
    FROM named
    WHERE is_closed
    GROUP BY linked_id
),
symbols AS (
    SELECT DISTINCT linked_id, symbol_key FROM named WHERE is_closed AND symbol_key IS NOT NULL
),
codes AS (
    SELECT DISTINCT linked_id, code FROM named WHERE is_closed AND code IS NOT NULL
),
subjects AS (
    SELECT DISTINCT linked_id, subject FROM named WHERE is_closed AND subject IS NOT NULL
),
with_subject AS (
    SELECT DISTINCT linked_id FROM subjects WHERE length(subject) >= 20
),
words_of_closed AS (
    SELECT linked_id, type, document_no, pair, max(weight) AS weight
    FROM document_words
    WHERE is_closed
    GROUP BY linked_id, type, document_no, pair
),
-- What is said around both, for one text: the more texts, the more is said by chance.
said AS (
    SELECT
        document_words.text_id,
        document_words.number,
        closed.linked_id,
        sum(document_words.weight) / (1 + 0.25 * ln(max(closed.texts))) AS weight
    FROM document_words
    JOIN words_of_closed
        ON words_of_closed.type = document_words.type
        AND words_of_closed.document_no = document_words.document_no
        AND words_of_closed.pair = document_words.pair
    JOIN closed ON closed.linked_id = words_of_closed.linked_id
    WHERE NOT document_words.is_closed
    GROUP BY document_words.text_id, document_words.number, closed.linked_id
),
-- How far the first is ahead of all others of its number.
shared AS (
    SELECT
        *,
        CASE
            WHEN row_number() OVER (PARTITION BY text_id, number ORDER BY weight DESC, linked_id) = 1
                THEN weight - coalesce(
                    lead(weight) OVER (
                        PARTITION BY text_id, number ORDER BY weight DESC, linked_id
                    ),
                    0.0
                )
        END AS ahead
    FROM said
),
pairs AS (
    SELECT
        named.text_id,
        named.number,
        closed.linked_id,
        CASE
            WHEN symbols.linked_id IS NOT NULL THEN 0.35
            -- 07/NĐ-CP is of the years in which symbols had none: 07/2025/NĐ-CP is another.
            WHEN named.symbol_key IS NOT NULL AND closed.symbol_key IS NOT NULL THEN -0.3
            ELSE 0.0
        END
        + CASE
            WHEN named.issuer_id = closed.issuer_id THEN 0.4
            WHEN named.issuer_id IS NOT NULL AND closed.issuer_id IS NOT NULL THEN -0.5
            -- A code of the centre tells who issued: 391NQ/TVQH.
            WHEN symbols.linked_id IS NOT NULL AND codes.linked_id IS NOT NULL
                AND named.issuer_hint IS NULL AND closed.issuer_id LIKE 'vn/%'
                THEN 0.3
            WHEN named.issuer_hint IS NULL THEN 0.0
            WHEN
                named.issuer_hint = split_part(closed.issuer_id, '/', 2)
                OR named.issuer_hint LIKE split_part(closed.issuer_id, '/', 2) || '-%'
                THEN 0.2
            ELSE 0.0
        END
        + CASE
            WHEN closed.issuer_id IS NULL OR closed.issuer_id LIKE 'vn/%' THEN 0.1
            WHEN split_part(split_part(closed.issuer_id, '/', 1), '.', 1) = named.text_place_id
                THEN 0.3
            ELSE -0.3
        END
        + CASE
            WHEN named.year = closed.year THEN 0.3
            WHEN named.year IS NOT NULL THEN -0.6
            -- The thirteenth term of the Party began in January 2021, each has five years.
            WHEN closed.year BETWEEN 5 * named.term + 1956 AND 5 * named.term + 1961 THEN 0.3
            WHEN named.term IS NOT NULL THEN -0.6
            WHEN named.text_year < closed.year OR named.text_day < closed.first_issued_on THEN -0.6
            WHEN coalesce(named.text_year, named.latest_year) BETWEEN closed.year AND closed.year + 1
                THEN 0.2
            -- The Party numbers by terms of five years, the President and the Standing Committee of
            -- the first Assemblies numbered on, the State numbers anew every year.
            WHEN
                closed.issuer_id = 'vn/trung-uong' OR closed.type = 'SL' OR closed.code = 'TVQH'
                OR split_part(closed.issuer_id, '/', 2) LIKE '%-uy'
                THEN CASE
                    WHEN
                        named.text_year > closed.year + 30 AND closed.type <> 'SL'
                        AND coalesce(closed.code, '') <> 'TVQH'
                        THEN -0.4
                    WHEN named.text_year > closed.year + 4 THEN -0.1
                    ELSE 0.1
                END
            WHEN closed.year IS NOT NULL THEN -0.25
            ELSE 0.0
        END
        + CASE
            WHEN named.code IS NOT NULL AND closed.code IS NOT NULL AND codes.linked_id IS NULL
                THEN -0.5
            ELSE 0.0
        END
        + CASE
            WHEN named.issued_on BETWEEN closed.first_issued_on AND closed.last_issued_on THEN 0.3
            WHEN named.issued_on IS NOT NULL AND closed.first_issued_on IS NOT NULL THEN -0.5
            ELSE 0.0
        END
        -- One year wrong in a single text is no document beside that of many.
        + CASE
            WHEN closed.texts >= 10 THEN 0.2
            WHEN closed.texts >= 3 THEN 0.1
            ELSE 0.0
        END
        -- What is said around both counts where nothing speaks against it; of bodies of a place that
        -- is not told, as of all provinces in one list, much must be said; of a bare number less, where
        -- hardly anything of it is said of others, and of one with the same subject.
        + CASE
            WHEN
                named.issuer_id <> closed.issuer_id OR named.year <> closed.year
                OR closed.year NOT BETWEEN 5 * named.term + 1956 AND 5 * named.term + 1961
                OR named.issued_on NOT BETWEEN closed.first_issued_on AND closed.last_issued_on
                THEN 0.0
            WHEN shared.weight >= 30 THEN 0.8
            WHEN named.issuer_hint IS NOT NULL AND closed.issuer_id NOT LIKE 'vn/%' THEN 0.0
            WHEN shared.weight >= 25 THEN 0.8
            WHEN named.text_year < closed.year OR named.text_day < closed.first_issued_on THEN 0.0
            WHEN shared.ahead >= 11 AND named.symbol_key IS NULL THEN 0.8
            WHEN shared.weight >= 15 THEN 0.4
            WHEN shared.weight >= 8 AND subjects.linked_id IS NOT NULL
                AND length(named.subject) >= 20
                THEN 0.4
            ELSE 0.0
        END
        + CASE
            WHEN subjects.linked_id IS NOT NULL THEN 0.3
            -- Said to be about something else, and nothing around it is said of the other.
            WHEN
                length(named.subject) >= 20 AND with_subject.linked_id IS NOT NULL
                AND closed.texts < 10 AND coalesce(shared.weight, 0) < 8
                THEN -0.4
            ELSE 0.0
        END AS weight
    FROM named
    JOIN closed
        ON closed.document_no = named.document_no
        AND (closed.type = named.type OR named.type IS NULL)
    LEFT JOIN symbols
        ON symbols.linked_id = closed.linked_id
        AND symbols.symbol_key = named.symbol_key
    LEFT JOIN codes
        ON codes.linked_id = closed.linked_id
        AND codes.code = named.code
    LEFT JOIN subjects
        ON subjects.linked_id = closed.linked_id
        AND subjects.subject = named.subject
    LEFT JOIN with_subject ON with_subject.linked_id = closed.linked_id
    LEFT JOIN shared
        ON shared.text_id = named.text_id
        AND shared.number = named.number
        AND shared.linked_id = closed.linked_id
    WHERE NOT named.is_closed
),
ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY text_id, number ORDER BY weight DESC, linked_id) AS rank_no,
        lead(weight) OVER (PARTITION BY text_id, number ORDER BY weight DESC, linked_id) AS next
    FROM pairs
)
SELECT text_id, number, linked_id AS document_id, CAST(weight AS DOUBLE) AS score
FROM ranked
WHERE rank_no = 1 AND weight >= 0.65 AND (next IS NULL OR next <= weight - 0.15)
