-- What each text says of who holds which position: of the posts whose body is told.
SELECT
    posts_held.position_id,
    posts_held.person_id,
    posts_held.text_id,
    posts_held.number,
    posts_held.title,
    posts_held.role,
    posts_held.role_key,
    posts_held.office,
    posts_held.body_id,
    posts_held.body,
    posts_held.level,
    posts_held.status,
    posts_held.held_from,
    posts_held.held_to,
    posts_held.from_day,
    posts_held.to_day,
    posts_held.seen_on,
    posts_held.document_number,
    posts_held.begins,
    posts_held.ends,
    posts_held.sentence_begins,
    posts_held.sentence_ends
FROM posts_held
LEFT JOIN roles ON roles.role_id = posts_held.position_id
WHERE roles.role_id IS NULL
