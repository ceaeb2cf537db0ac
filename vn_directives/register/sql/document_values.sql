-- Every value that texts give to a field of a document, the best one first: what the document says
-- of itself, then what most texts say. Of subjects those of its quoted title come first, then those
-- of the whole document, then those with which most others begin, whatever their signs, the longest
-- of them; not one that goes on in far more texts.
WITH counted AS (
    SELECT
        document_id,
        field,
        value,
        translate(lower(value), ',.;:"“”', '') AS wording,
        count(DISTINCT text_id) AS texts,
        max(CASE WHEN is_self THEN 1 ELSE 0 END) AS by_itself,
        max(CASE WHEN is_titled THEN 1 ELSE 0 END) AS is_title,
        min(CASE WHEN is_part THEN 1 ELSE 0 END) AS of_part
    FROM document_claims
    GROUP BY document_id, field, value
),
beginnings AS (
    SELECT a.document_id, a.value, sum(b.texts) AS texts, max(b.texts) > 4 * max(a.texts) AS is_cut
    FROM counted AS a
    JOIN counted AS b
        ON b.document_id = a.document_id
        AND substr(b.wording, 1, length(a.wording)) = a.wording
    WHERE a.field = 'subject' AND b.field = 'subject'
    GROUP BY a.document_id, a.value
)
SELECT
    counted.document_id,
    counted.field,
    counted.value,
    counted.texts,
    row_number() OVER (
        PARTITION BY counted.document_id, counted.field
        ORDER BY
            counted.by_itself DESC,
            counted.is_title DESC,
            counted.of_part,
            CASE WHEN beginnings.is_cut THEN 1 ELSE 0 END,
            coalesce(beginnings.texts, counted.texts) DESC,
            length(counted.value) DESC,
            counted.texts DESC,
            counted.value
    ) AS rank_no
FROM counted
LEFT JOIN beginnings
    ON beginnings.document_id = counted.document_id
    AND beginnings.value = counted.value
    AND counted.field = 'subject'
