"""The queries behind the answers, in the SQL of DuckDB."""

from __future__ import annotations

from vn_directives.identity.national import HOME
from vn_directives.titles.vocabulary import deputy, roles

BLANKS = "' ' || chr(9) || chr(10) || chr(13)"
"""What stands around a sentence, as an expression of SQL."""

_SOURCES = """
    (
        SELECT list(source ORDER BY source.day NULLS LAST, source.text_id, source.start)
        FROM (
            SELECT {{
                'text': texts.name, 'text_id': texts.text_id, 'day': texts.day,
                'start': told.start_offset, 'end': told.end_offset,
                'sentence': trim(substr(
                    texts.text, (told.sentence_start + 1)::BIGINT,
                    (told.sentence_end - told.sentence_start)::BIGINT
                ), {BLANKS})
            }} AS source
            FROM (
                SELECT text_id, sentence_start, sentence_end, min(start_offset) AS start_offset,
                    min_by(end_offset, start_offset) AS end_offset
                FROM mentions WHERE mentions.kind = '{kind}' AND mentions.id = {id}
                GROUP BY text_id, sentence_start, sentence_end
            ) AS told JOIN texts USING (text_id)
            ORDER BY texts.day NULLS LAST, texts.text_id, told.start_offset
            {limit}
        )
    ) AS sources
"""
_MOST_SOURCES = 20


def sources_of(kind: str, id: str, *, whole: bool = False) -> str:
    """A column of the sentences from which a row is taken, each once.

    Args:
        kind: what the row is.
        id: the expression of its identifier.
        whole: whether all of them are told, not only the first.
    """
    limit = "" if whole else f"LIMIT {_MOST_SOURCES}"
    return _SOURCES.format(kind=kind, id=id, limit=limit, BLANKS=BLANKS)


POSITIONS = f"""
SELECT positions.position_id, positions.person_id, persons.name, positions.title,
    positions.body_id, positions.status, positions.held_from, positions.held_to,
    positions.first_seen, positions.last_seen, positions.former_seen, positions.document_id,
    {sources_of("position", "positions.position_id")}
FROM positions JOIN persons USING (person_id)
"""
ROLES_OF = f"""
SELECT roles.role_id, roles.person_id, persons.name, roles.title, roles.status, roles.held_from,
    roles.held_to, roles.first_seen, roles.last_seen, roles.former_seen,
    {sources_of("role", "roles.role_id")}
FROM roles JOIN persons USING (person_id)
WHERE list_contains(?, person_id)
ORDER BY coalesce(from_day, first_seen, former_seen) NULLS LAST, role_id
"""
"""The roles of some persons."""
OTHER_NAMES = """
(
    SELECT list(array_to_string(
        [upper(word[1]) || word[2:] for word in string_split(names.name_key, ' ')], ' '
    ) ORDER BY names.texts DESC, names.name_key)
    FROM names WHERE names.person_id = persons.person_id AND names.name_key <> lower(persons.name)
) AS other_names
"""
"""A column of the other names by which texts call a person."""
IN_TIME = "ORDER BY coalesce(from_day, first_seen, former_seen) NULLS LAST, position_id"
DUTIES = f"""
SELECT duties.duty_id, duties.who, duties.body_id, duties.by_whom, duties.by_person_id,
    duties.action, duties.strength, duties.due, duties.every, duties.due_from, duties.due_to,
    {sources_of("duty", "duties.duty_id")}
FROM duties
"""
# Of a country that no text names: thu-tuong|thu-tuong, pho-thu-tuong|thu-tuong.
_OPEN = (
    "regexp_replace(split_part(office, '|', 1), '^pho-|-thuong-truc$', '', 'g')"
    " = split_part(office, '|', 2)"
)
IN_ANY_COUNTRY = f"""
SELECT person_id, any_value(name) AS name, list(
    DISTINCT split_part(split_part(office, '|', 2), '/', 1)
) AS places
FROM positions JOIN persons USING (person_id)
WHERE person_id IN (SELECT person_id FROM positions WHERE {_OPEN})
GROUP BY person_id
"""
"""Who has an office of which a country has one, of a country that no text names."""
_COARSE_BEGIN, _COARSE_END = "length(held_from) < 10", "length(held_to) < 10"
_TERM = 5 * 366  # days
_YEAR = 366  # days before somebody is told to be in a post, or to leave it
_MONTH = 31  # days within which a text knows better than a period of decades


# The last day on which a holder can be one: stated, or the day before the post is called former. A
# post that one person holds at a time is that of whose period is stated, else of the one whom a
# text of the nearest day has in it; or likely of the one who was seen in it last, within a term of
# office: behind that it is another one in eight of nine cases. One that several hold is of all who
# were seen in it, or came to it, within a term.
# Where no text tells the beginning, who was seen in it or left it within a year is likely.
def who() -> str:
    """The query who holds or held a post, by the day and the persons of other countries."""
    of_several = _of_several()
    return f"""
WITH asked AS (SELECT CAST(? AS DATE) AS day),
near AS (
    SELECT
        position_id,
        min(abs(date_diff('day', seen_on, asked.day))) AS gap,
        min(CASE WHEN status = 'held' THEN seen_on END) AS in_it,
        min(CASE WHEN status = 'appointed' THEN seen_on END) AS coming
    FROM position_claims, asked
    WHERE status <> 'former'
    GROUP BY position_id
),
held AS (
    SELECT
        positions.*,
        persons.name,
        near.gap,
        -- The first day on which somebody is in it of whom no text tells when they came.
        CASE
            WHEN from_day IS NOT NULL THEN NULL
            WHEN first_seen IS NULL THEN to_day
            WHEN near.in_it <= coalesce(near.coming, near.in_it) THEN near.in_it
        END AS already,
        -- An office of which a country has one is that of this country where no text names one,
        -- but for persons of another.
        CASE
            WHEN {_OPEN} AND person_id NOT IN (SELECT unnest(CAST(? AS VARCHAR[])))
                THEN split_part(office, '|', 1) || '|{HOME}'
            ELSE office
        END AS held_office,
        coalesce(from_day, first_seen) AS begins,
        coalesce(to_day, CASE WHEN status = 'former' THEN former_seen END) AS ended,
        coalesce(to_day, greatest(last_seen, from_day)) AS seen_until
    FROM positions JOIN persons USING (person_id) LEFT JOIN near USING (position_id)
),
candidates AS (
    SELECT
        held.*,
        {of_several} AS of_several,
        CASE
            WHEN already > day AND date_diff('day', day, already) <= {_YEAR} THEN 'likely'
            WHEN day IS NULL OR begins IS NULL OR begins > day THEN NULL
            WHEN from_day <= day AND to_day >= day THEN 'stated'
            WHEN to_day < day THEN NULL
            WHEN
                least(gap, date_diff('day', from_day, day))
                > CASE WHEN {of_several} OR seen_until < day THEN {_TERM} ELSE 2 * {_TERM} END
                THEN NULL
            WHEN seen_until >= day THEN 'seen'
            WHEN ended <= day THEN NULL
            ELSE 'likely'
        END AS certainty,
        CASE
            WHEN already > day THEN date_diff('day', day, already)
            ELSE date_diff('day', seen_until, day)
        END AS away
    FROM held, asked
),
-- A period of which only the month or year of its end (or beginning) is told leaves that month or
-- year to who came in it (or is told to the day to be in the post then).
within AS (
    SELECT
        *,
        certainty = 'stated' AND starts_with(CAST(day AS VARCHAR), held_to) AND {_COARSE_END}
            AS may_have_left,
        certainty = 'stated' AND starts_with(CAST(day AS VARCHAR), held_from) AND {_COARSE_BEGIN}
            AS may_come,
        max(CASE WHEN begins <= day AND NOT coalesce({_COARSE_BEGIN}, false) THEN begins END)
            OVER (PARTITION BY held_office) AS latest_came
    FROM candidates, asked
),
sure AS (
    SELECT * REPLACE (
        CASE
            WHEN of_several THEN certainty
            WHEN may_have_left AND starts_with(CAST(latest_came AS VARCHAR), held_to)
                AND latest_came > greatest(from_day, last_seen) THEN NULL
            WHEN (may_have_left OR may_come) AND bool_or(
                certainty = 'stated' AND NOT may_have_left AND NOT may_come
                AND to_day <= from_day + INTERVAL 20 YEAR
            ) OVER (PARTITION BY held_office) THEN NULL
            ELSE certainty
        END AS certainty
    )
    FROM within
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY held_office, certainty
            ORDER BY away, begins DESC, texts DESC, position_id DESC
        ) AS last_rank,
        rank() OVER (
            PARTITION BY held_office, certainty ORDER BY gap NULLS LAST
        ) AS near_rank,
        bool_or(certainty = 'stated' AND to_day <= from_day + INTERVAL 20 YEAR)
            OVER (PARTITION BY held_office) AS is_stated,
        bool_or(certainty = 'seen') OVER (PARTITION BY held_office) AS is_seen,
        min(CASE WHEN certainty = 'seen' THEN gap END)
            OVER (PARTITION BY held_office) AS near_gap
    FROM sure
),
answers AS (
    SELECT * REPLACE (
        CASE
            WHEN of_several THEN certainty
            WHEN certainty = 'stated' AND to_day > from_day + INTERVAL 20 YEAR
                AND (is_stated OR near_gap <= {_MONTH}) THEN NULL
            WHEN certainty = 'stated' THEN certainty
            WHEN is_stated THEN NULL
            WHEN certainty = 'seen' AND near_rank = 1 THEN certainty
            WHEN certainty = 'likely' AND last_rank = 1 AND NOT is_seen THEN certainty
        END AS certainty
    )
    FROM ranked
)
SELECT name, title, certainty, status, held_from, held_to, first_seen, last_seen, former_seen,
    body_id, person_id, position_id, document_id, {sources_of("position", "answers.position_id")}
FROM answers
"""


def _of_several() -> str:
    """The condition that several hold a post of a body at a time: its members, and deputies."""
    words = [f"{deputy()} ", *roles("member"), *roles("deputy_of")]
    told = " OR ".join(f"contains(lower(role), '{word.lower()}')" for word in words)
    return f"({told})"
