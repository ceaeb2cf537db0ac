-- Where every row stands in the texts: the evidence.
WITH found AS (
    SELECT 'body' AS kind, body_id AS id, text_id, begins, ends, sentence_begins, sentence_ends
    FROM read_bodies
    UNION ALL
    SELECT 'person' AS kind, person_of.person_id AS id, read_persons.text_id, begins, ends,
        sentence_begins, sentence_ends
    FROM read_persons
    JOIN person_of
        ON person_of.text_id = read_persons.text_id
        AND person_of.official = read_persons.official
    UNION ALL
    SELECT 'position' AS kind, position_id AS id, text_id, begins, ends, sentence_begins,
        sentence_ends
    FROM position_claims
    UNION ALL
    SELECT 'role' AS kind, role_id AS id, posts_held.text_id, begins, ends, sentence_begins,
        sentence_ends
    FROM posts_held
    JOIN roles ON roles.role_id = posts_held.position_id
    UNION ALL
    SELECT 'document' AS kind, document_of.document_id AS id, read_citations.text_id, begins, ends,
        sentence_begins, sentence_ends
    FROM read_citations
    JOIN document_of
        ON document_of.text_id = read_citations.text_id
        AND document_of.number = read_citations.number
    UNION ALL
    SELECT
        'relation' AS kind,
        substr(md5(a.document_id || '|' || read_relations.type || '|' || b.document_id), 1, 16)
            AS id,
        read_relations.text_id, begins, ends, sentence_begins, sentence_ends
    FROM read_relations
    JOIN document_of AS a
        ON a.text_id = read_relations.text_id AND a.number = read_relations.from_number
    JOIN document_of AS b
        ON b.text_id = read_relations.text_id AND b.number = read_relations.to_number
    UNION ALL
    SELECT 'duty' AS kind, duty_of.duty_id AS id, read_duties.text_id, begins, ends,
        sentence_begins, sentence_ends
    FROM read_duties
    JOIN duty_of
        ON duty_of.text_id = read_duties.text_id AND duty_of.number = read_duties.number
)
SELECT DISTINCT
    found.kind,
    found.id,
    found.text_id,
    found.begins AS start_offset,
    found.ends AS end_offset,
    found.sentence_begins AS sentence_start,
    found.sentence_ends AS sentence_end
FROM found
