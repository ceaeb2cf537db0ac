-- Links between documents that stay open: those of one symbol and day, or of a high number, a type
-- and a day where no issuer is known, those of one number, subject and issuer, and those of one
-- number of which texts say the same, if nothing else that they tell
-- differs (the head of the Government issues what is called its own).
WITH open_ones AS (
    SELECT
        document_id,
        type,
        document_no,
        max(symbol_key) AS symbol_key,
        max(CASE WHEN issuer_id = 'vn/thu-tuong-chinh-phu' THEN 'vn/chinh-phu' ELSE issuer_id END)
            AS issuer_id,
        max(year) AS year
    FROM document_told
    WHERE known_by = 'open'
    GROUP BY document_id, type, document_no
),
of_subject AS (
    SELECT type, document_no, symbol_key, issuer_id, subject
    FROM document_told
    WHERE known_by = 'open' AND length(subject) >= 20
    GROUP BY type, document_no, symbol_key, issuer_id, subject
    HAVING count(DISTINCT year) <= 1
),
words AS (
    SELECT document_told.document_id, document_words.type, document_words.document_no,
        document_words.pair, max(document_words.weight) AS weight
    FROM document_words
    JOIN document_told
        ON document_told.text_id = document_words.text_id
        AND document_told.number = document_words.number
    WHERE document_told.known_by = 'open'
    GROUP BY document_told.document_id, document_words.type, document_words.document_no,
        document_words.pair
),
alike AS (
    SELECT a.document_id AS a, b.document_id AS b
    FROM words AS a
    JOIN words AS b
        ON b.type = a.type AND b.document_no = a.document_no AND b.pair = a.pair
        AND b.document_id > a.document_id
    GROUP BY a.document_id, b.document_id
    HAVING sum(a.weight) >= 25
),
agreeing AS (
    SELECT alike.a, alike.b
    FROM alike
    JOIN open_ones AS one ON one.document_id = alike.a
    JOIN open_ones AS other ON other.document_id = alike.b
    WHERE coalesce(one.issuer_id, other.issuer_id, '') = coalesce(other.issuer_id, one.issuer_id, '')
        AND coalesce(one.symbol_key, other.symbol_key, '')
        = coalesce(other.symbol_key, one.symbol_key, '')
        AND coalesce(one.year, other.year, 0) = coalesce(other.year, one.year, 0)
)
SELECT
    document_id AS member,
    type || '|' || symbol_key || '|' || issued_on AS link
FROM document_told
WHERE known_by = 'open' AND document_no >= 10 AND issued_on IS NOT NULL AND symbol_key IS NOT NULL
UNION
SELECT
    document_id AS member,
    type || '|' || CAST(document_no AS STRING) || '|' || issued_on AS link
FROM document_told
WHERE known_by = 'open' AND document_no >= 100 AND issued_on IS NOT NULL AND issuer_id IS NULL
UNION
SELECT
    document_told.document_id AS member,
    document_told.type || '|' || CAST(document_told.document_no AS STRING) || '|'
    || coalesce(document_told.symbol_key, '') || '|' || coalesce(document_told.issuer_id, '') || '|'
    || document_told.subject AS link
FROM document_told
JOIN of_subject
    ON of_subject.type = document_told.type
    AND of_subject.document_no = document_told.document_no
    AND coalesce(of_subject.symbol_key, '') = coalesce(document_told.symbol_key, '')
    AND coalesce(of_subject.issuer_id, '') = coalesce(document_told.issuer_id, '')
    AND of_subject.subject = document_told.subject
WHERE document_told.known_by = 'open'
UNION
SELECT a AS member, a || '+' || b AS link
FROM agreeing
UNION
SELECT b AS member, a || '+' || b AS link
FROM agreeing
