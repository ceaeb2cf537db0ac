"""The queries behind the answers, in the SQL of DuckDB."""

from __future__ import annotations

_SOURCES = """
    (
        SELECT list(source ORDER BY source.day NULLS LAST, source.text_id, source.start)
        FROM (
            SELECT {{
                'text': texts.name, 'text_id': texts.text_id, 'day': texts.day,
                'start': mentions.start_offset, 'end': mentions.end_offset,
                'sentence': trim(substr(
                    texts.text, (mentions.sentence_start + 1)::BIGINT,
                    (mentions.sentence_end - mentions.sentence_start)::BIGINT
                ))
            }} AS source
            FROM mentions JOIN texts USING (text_id)
            WHERE mentions.kind = '{kind}' AND mentions.id = {id}
            ORDER BY texts.day NULLS LAST, texts.text_id, mentions.start_offset
            LIMIT {most}
        )
    ) AS sources
"""
_MOST_SOURCES = 20


def sources_of(kind: str, id: str) -> str:
    """A column of the sentences from which a row is taken."""
    return _SOURCES.format(kind=kind, id=id, most=_MOST_SOURCES)


POSITIONS = f"""
SELECT positions.position_id, positions.person_id, persons.name, positions.title,
    positions.body_id, positions.status, positions.held_from, positions.held_to,
    positions.first_seen, positions.last_seen, positions.former_seen, positions.document_id,
    {sources_of("position", "positions.position_id")}
FROM positions JOIN persons USING (person_id)
"""
IN_TIME = "ORDER BY coalesce(from_day, first_seen, former_seen) NULLS LAST, position_id"
DUTIES = f"""
SELECT duties.duty_id, duties.who, duties.body_id, duties.by_whom, duties.by_person_id,
    duties.action, duties.strength, duties.due, duties.due_from, duties.due_to,
    {sources_of("duty", "duties.duty_id")}
FROM duties
"""
# The last day on which a holder can be one: stated, or the day before the post is called former. A
# post that one person holds at a time is likely that of the one who was seen in it last; one that
# several hold, of those who were seen in it within a term of office.
_SEVERAL = " OR ".join(
    f"starts_with(role_key, '{role}')" for role in ("pho-", "uy-vien", "thu-truong", "thanh-vien")
)
WHO = f"""
WITH held AS (
    SELECT
        positions.*,
        persons.name,
        coalesce(from_day, first_seen) AS begins,
        coalesce(to_day, CASE WHEN status = 'former' THEN former_seen END) AS ended,
        coalesce(to_day, greatest(last_seen, from_day)) AS seen_until
    FROM positions JOIN persons USING (person_id)
),
asked AS (
    SELECT
        held.*,
        CASE
            WHEN CAST(? AS DATE) IS NULL THEN NULL
            WHEN begins IS NULL OR begins > CAST(? AS DATE) THEN NULL
            WHEN from_day <= day AND to_day >= day THEN 'stated'
            WHEN to_day < day THEN NULL
            WHEN begins <= day AND seen_until >= day THEN 'seen'
            WHEN ended <= day THEN NULL
            WHEN {_SEVERAL} THEN CASE WHEN seen_until + INTERVAL 5 YEAR >= day THEN 'likely' END
            WHEN EXISTS (
                FROM held AS other
                WHERE other.role_key = held.role_key AND other.body_id = held.body_id
                    AND other.person_id <> held.person_id AND other.begins <= day
                    AND (other.seen_until, other.begins, other.texts, other.position_id)
                        > (held.seen_until, held.begins, held.texts, held.position_id)
            ) THEN NULL
            ELSE 'likely'
        END AS certainty
    FROM held, (SELECT CAST(? AS DATE) AS day)
)
SELECT name, title, certainty, status, held_from, held_to, first_seen, last_seen, former_seen,
    body_id, person_id, position_id, document_id, {sources_of("position", "asked.position_id")}
FROM asked
"""
