"""Questions to a register, and their answers with their sources."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from vn_directives.extras import need
from vn_directives.identity.holders import is_foreign
from vn_directives.identity.national import country_id
from vn_directives.register.addressees import told_as_one_of_all
from vn_directives.register.answer import Answer
from vn_directives.register.documents import issuing
from vn_directives.register.finding import (
    bodies_called,
    documents_called,
    ids_of,
    persons_called,
    told,
)
from vn_directives.register.plan import TABLES
from vn_directives.register.queries import (
    BLANKS,
    DUTIES,
    IN_ANY_COUNTRY,
    IN_TIME,
    OTHER_NAMES,
    POSITIONS,
    ROLES_OF,
    sources_of,
    who,
)
from vn_directives.register.question import (
    NotADay,
    days_of,
    is_elsewhere,
    places_named,
    post_of,
)
from vn_directives.register.ways import of_body, ways_to

Day = str | datetime.date


class Register:
    """A register to ask: the file that `build_register` made, or a folder of tables in Parquet.

    Args:
        path: the file or folder.

    Raises:
        OSError: it is none.
    """

    def __init__(self, path: str | Path) -> None:
        duckdb = need("duckdb", "register")
        path = Path(path)
        if not path.exists():
            raise FileNotFoundError(2, "no register", str(path))
        if path.is_dir():
            self._connection = duckdb.connect()
            for name in TABLES:
                files = (path / name / "*.parquet").as_posix().replace("'", "''")
                self._connection.execute(
                    f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{files}')"
                )
        else:
            try:
                self._connection = duckdb.connect(str(path), read_only=True)
                self._connection.execute("SELECT name_key, born FROM names, persons LIMIT 0")
            except (duckdb.IOException, duckdb.CatalogException, duckdb.BinderException):
                raise OSError(22, "no register, or one of another version", str(path)) from None

    def __enter__(self) -> Register:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def sql(self, query: str, parameters: Sequence[Any] = ()) -> Answer:
        """What a query of one's own gives; ``?`` stand for the parameters."""
        return Answer({"rows": self._arrow(query, parameters)})

    def _arrow(self, query: str, parameters: Sequence[Any] = ()) -> Any:
        return self._connection.sql(query, params=list(parameters)).to_arrow_table()

    def _ids(self, query: str, parameters: Sequence[Any]) -> list[str]:
        return ids_of(self._connection, query, parameters)

    def who(self, title: str, place: str | None = None, on: Day | None = None) -> Answer:
        """Who holds or held a post, and on a day who held it then.

        The column ``certainty`` says how that is known: ``stated`` (a period that the texts
        state), ``seen`` (texts before and after, or of that day, say so), ``likely``, or None
        without a day. ``likely`` is the one who was seen last before the day, nobody else since; of
        a post that several hold (``Phó …``, ``Ủy viên``), all who were seen within five years.

        Args:
            title: such as ``Bí thư Thành ủy`` or ``Chủ tịch UBND tỉnh``.
            place: the place of the body, or one in which that is, where the title does not name it.
            on: the day (``2020-07-31``, ``31/7/2020``).

        Raises:
            NotADay: `on` is none.
        """
        day = None if on is None else _day(on)
        if place and not places_named(place) and country_id(place):
            title, place = f"{title} {place}", None
        post = post_of(title, place)
        otherwise = None
        for where, parameters, by_words in ways_to(title, post, place, self._has_bodies):
            if by_words and otherwise:
                break
            answer = self._holders(where, [day, *parameters])
            if answer:
                return answer
            if day is not None:
                otherwise = self._holders(where, [None, *parameters]) or otherwise
        unknown = (place,) if place and not places_named(place) else ()
        if post is None and not otherwise:
            unknown = (title,)
        empty = self._arrow(f"{who()} WHERE false", [None, []])
        return Answer({"holders": empty}, unknown, otherwise and otherwise.arrow())

    def _has_bodies(self, ids: Sequence[str]) -> bool:
        query = "SELECT body_id FROM bodies WHERE list_contains(?, body_id)"
        return bool(self._ids(query, [list(ids)]))

    def _holders(self, where: str, parameters: list[Any]) -> Answer:
        """Those whom a condition names; the first of the parameters is the day asked, or None."""
        known = "" if parameters[0] is None else " AND certainty IS NOT NULL"
        order = "ORDER BY body_id, coalesce(from_day, first_seen), name"
        day, *rest = parameters
        query = f"{who()} WHERE {where}{known} {order}"
        return Answer({"holders": self._arrow(query, [day, self._of_others, *rest])})

    @cached_property
    def _of_others(self) -> list[str]:
        """The persons of other countries, as their names and their other posts tell."""
        rows = self._connection.execute(IN_ANY_COUNTRY).fetchall()
        return [id for id, name, places in rows if is_foreign(name) or is_elsewhere(places)]

    def person(self, name: str) -> Answer:
        """The persons of a name and their careers.

        Args:
            name: a name by which some text calls him, or a part of one, with or without marks;
                titles may stand before it (``Bộ trưởng Lê Văn An``).
        """
        ids = persons_called(self._connection, name)
        return Answer(
            {
                "persons": self._arrow(
                    f"SELECT person_id, name, {OTHER_NAMES}, born, died, texts, first_day, "
                    f"last_day, {sources_of('person', 'persons.person_id')} FROM persons "
                    f"WHERE list_contains(?, person_id) ORDER BY texts DESC, person_id",
                    [ids],
                ),
                "positions": self._arrow(
                    f"{POSITIONS} WHERE list_contains(?, positions.person_id) {IN_TIME}", [ids]
                ),
                "roles": self._arrow(ROLES_OF, [ids]),
                "duties": self._arrow(
                    f"{DUTIES} WHERE list_contains(?, by_person_id) "
                    "ORDER BY due_to NULLS LAST, duty_id",
                    [ids],
                ),
            },
            () if ids else (name,),
        )

    def document(self, symbol: str) -> Answer:
        """A document: what it is, what it rests on, what implements it, every text that cites it.

        Args:
            symbol: such as ``30-CT/TU`` or ``Chỉ thị số 30 của Thành ủy Hải Phòng`` (there may be
                several), the name of a law, or an identifier.
        """
        ids = documents_called(self._connection, symbol)
        related = (
            "SELECT relations.from_id, relations.type, relations.to_id, "
            "a.symbol AS from_symbol, b.symbol AS to_symbol, a.subject AS from_subject, "
            f"b.subject AS to_subject, {sources_of('relation', 'relation_id')} FROM relations "
            "JOIN documents AS a ON a.document_id = from_id "
            "JOIN documents AS b ON b.document_id = to_id "
        )
        return Answer(
            {
                "documents": self._arrow(
                    "SELECT documents.*, texts.name AS text FROM documents "
                    "LEFT JOIN texts ON texts.text_id = documents.text_id "
                    "WHERE list_contains(?, document_id) "
                    "ORDER BY documents.texts DESC, document_id",
                    [ids],
                ),
                "statements": self._arrow(
                    "SELECT document_id, field, value, list(DISTINCT texts.name) AS texts "
                    "FROM document_claims JOIN texts USING (text_id) "
                    "WHERE list_contains(?, document_id) GROUP BY document_id, field, value "
                    "ORDER BY document_id, field, count(*) DESC, value",
                    [ids],
                ),
                "rests_on": self._arrow(
                    f"{related} WHERE list_contains(?, from_id) ORDER BY type, to_id", [ids]
                ),
                "acted_on_by": self._arrow(
                    f"{related} WHERE list_contains(?, to_id) ORDER BY type, from_id", [ids]
                ),
                "duties": self._arrow(
                    f"{DUTIES} JOIN duty_documents USING (duty_id) "
                    "WHERE list_contains(?, document_id) ORDER BY due_to NULLS LAST, duty_id",
                    [ids],
                ),
                "cited_by": self._arrow(
                    "SELECT mentions.id AS document_id, texts.name AS text, texts.title, "
                    "texts.day, start_offset AS start, end_offset AS 'end', "
                    "trim(substr(texts.text, (sentence_start + 1)::BIGINT, "
                    f"(sentence_end - sentence_start)::BIGINT), {BLANKS}) AS sentence "
                    "FROM mentions JOIN texts USING (text_id) WHERE kind = 'document' "
                    "AND list_contains(?, mentions.id) ORDER BY day NULLS LAST, text_id, start",
                    [ids],
                ),
            },
            () if ids else (symbol,),
        )

    def due(
        self, begin: Day | None = None, end: Day | None = None, body: str | None = None
    ) -> Answer:
        """The duties that are due within a time, the soonest first; and those that come again
        (``trước ngày 20 hằng tháng``) since a day not after it: the table ``recurring``.

        Args:
            begin, end: the first and the last day; a month or year is all of it.
            body: the identifier or a part of the name of a body that is to act; what all of its
                kind are told (``UBND các tỉnh``) is for it, too, where it is one by its name.

        Raises:
            NotADay: `begin` or `end` is none.
        """
        conditions, parameters = ["true"], list[Any]()
        if body is not None:
            conditions = [
                "(duty_id IN (SELECT duty_id FROM duty_bodies WHERE list_contains(?, body_id))"
                " OR list_contains(?, who) OR list_contains(?, duty_id))"
            ]
            parameters = [
                find(self._connection, body) for find in (bodies_called, told, told_as_one_of_all)
            ]
        days = [*conditions, "due_to IS NOT NULL"], list(parameters)
        again = [*conditions, "every IS NOT NULL"], list(parameters)
        if begin is not None:
            days[0].append("due_to >= CAST(? AS DATE)")
            days[1].append(_day(begin, 0))
        if end is not None:
            days[0].append("coalesce(due_from, due_to) <= CAST(? AS DATE)")
            days[1].append(_day(end, 1))
            again[0].append("texts.day <= CAST(? AS DATE)")
            again[1].append(_day(end, 1))
        return Answer(
            {
                "duties": self._arrow(
                    f"{DUTIES} WHERE {' AND '.join(days[0])} ORDER BY due_to, duty_id", days[1]
                ),
                "recurring": self._arrow(
                    f"{DUTIES} JOIN texts USING (text_id) WHERE {' AND '.join(again[0])} "
                    "ORDER BY texts.day NULLS LAST, duty_id",
                    again[1],
                ),
            },
            () if body is None or any(parameters) else (body,),
        )

    def body(self, body: str) -> Answer:
        """A body: who led it when, what it issued, what it was told to do.

        Args:
            body: its identifier (``31/thanh-uy``) or its name; of a unit without an identifier
                the words in which posts and duties tell it.
        """
        ids = bodies_called(self._connection, body)
        issuers = list(dict.fromkeys(map(issuing, ids)))
        posts = of_body(ids, body)
        whose = told(self._connection, body) if posts.by_words else []
        return Answer(
            {
                "bodies": self._arrow(
                    f"SELECT bodies.*, {sources_of('body', 'bodies.body_id')} FROM bodies "
                    "WHERE list_contains(?, body_id) ORDER BY texts DESC, body_id",
                    [ids],
                ),
                "positions": self._arrow(
                    f"{POSITIONS} WHERE {posts.where} {IN_TIME}", posts.parameters
                ),
                "issued": self._arrow(
                    "SELECT document_id, symbol, type, issued_on, subject, texts, "
                    f"{sources_of('document', 'documents.document_id')} FROM documents "
                    "WHERE list_contains(?, issuer_id) ORDER BY issued_on NULLS LAST, document_id",
                    [issuers],
                ),
                "duties": self._arrow(
                    f"{DUTIES} WHERE duty_id IN "
                    "(SELECT duty_id FROM duty_bodies WHERE list_contains(?, body_id)) "
                    "OR list_contains(?, who) ORDER BY due_to NULLS LAST, duty_id",
                    [ids, whose],
                ),
            },
            () if ids else (body,),
        )


def _day(day: Day, which: int | None = None) -> str:
    """A day that is asked for, ISO: of a period its first (0) or its last (1)."""
    days = days_of(str(day))
    if which is None and days[0] != days[1]:
        raise NotADay(f"not one day: {day}")
    return days[which or 0]
