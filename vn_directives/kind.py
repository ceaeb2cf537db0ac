"""What a record is, and what a kind of records is.

A record is a frozen dataclass of plain values with character offsets. A `Kind` says once, in the
room that reads it, how its records are called and shown; `vn_directives.kinds` lists all kinds, and
whatever stores, writes or draws records goes by that list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from functools import cache, partial, wraps
from operator import attrgetter
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar, overload

from spacy.tokens import Doc

from vn_directives.checks import check_offsets, check_refs
from vn_directives.notebook import Place, record_html, records_html


def _initialiser(cls: Any) -> Callable[..., None]:
    """The ``__init__`` of a class of records, which sets each field by its slot.

    That of a frozen dataclass looks each slot up by its name (``object.__setattr__``): for the
    dozen records of a text, with a dozen fields each, that takes as long as a small grammar.
    """
    own = fields(cls)
    scope = {f"set_{field.name}": getattr(cls, field.name).__set__ for field in own}
    scope |= {f"default_{field.name}": field.default for field in own}
    given = [f.name if f.default is MISSING else f"{f.name}=default_{f.name}" for f in own]
    lines = [f"    set_{field.name}(self, {field.name})" for field in own]
    exec("\n".join([f"def __init__(self, *, {', '.join(given)}):", *lines]), scope)
    return wraps(cls.__init__)(scope["__init__"])


def _is_plain(cls: Any) -> bool:
    """Whether the fields of a class of records are set as they are given, and nothing else is."""
    made = any(field.default_factory is not MISSING or not field.init for field in fields(cls))
    return not made and not hasattr(cls, "__post_init__")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A value that the library attaches to a Doc: plain values, immutable, comparable."""

    def __init_subclass__(cls) -> None:
        # `dataclass` makes a second class, with slots, of the one that is written.
        if vars(cls).keys() >= {"__slots__", "__dataclass_params__"} and _is_plain(cls):
            cls.__init__ = _initialiser(cls)  # type: ignore[method-assign,misc]

    def to_dict(self) -> dict[str, Any]:
        """The fields as plain JSON values, in the order of their declaration."""
        cls: Any = type(self)  # mypy takes no class with slots for hashable
        fields = fields_of(cls)
        values = dict(zip(fields.keys, fields.values_of(self), strict=False))  # one value each
        for name in fields.nested:
            value = values[name]
            if value is not None:
                values[name] = _plain(value) if value else []
        return values

    def _repr_html_(self) -> str:
        return record_html(self.to_dict())


class RecordList(list[Any]):
    """A list of records, which notebooks show as a table."""

    _doc: Doc | None = None
    _place_of: Callable[[Doc, Any], Place | None] | None = None

    def leading_into(self, doc: Doc, place_of: Callable[[Doc, Any], Place | None]) -> RecordList:
        """This list, with a table that leads into the text.

        Args:
            doc: the Doc that the records are of.
            place_of: the offsets of the place in the text that a record tells of, or None.
        """
        self._doc, self._place_of = doc, place_of
        return self

    def __reduce__(self) -> tuple[type[RecordList], tuple[list[Any]]]:
        return RecordList, (list(self),)  # the Doc stays where it is

    def _repr_html_(self) -> str:
        records = [record.to_dict() for record in self]
        if self._doc is None or self._place_of is None:
            return records_html(records)
        places = [self._place_of(self._doc, record) for record in self]
        return records_html(records, self._doc.text, places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """A record of one place in the text.

    Attributes:
        start, end: character offsets into ``doc.text``, end exclusive.
        text: ``doc.text[start:end]``, as written.
        read_as: how it was read where the text is damaged or has no marks; else None. The values
            of the other fields are taken from it.
    """

    start: int
    end: int
    text: str
    read_as: str | None = None

    @property
    def canonical(self) -> str:
        """The normalised form of the mention: ``span.kb_id_``."""
        return self.text


Ref = tuple[str, int]
"""A reference to a record: its kind, and its number in ``doc._.<kind>``."""

Part = tuple[tuple[str, str], ...]
"""A part of a document, from the outermost unit on: ``(("điều", "5"), ("khoản", "2"))``."""

R = TypeVar("R", bound=Record)


class Records:
    """What was found in a Doc, kind by kind; see `vn_directives.kinds.Records`."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc


def _user_key(key: str) -> tuple[str, str, None, None]:
    # The form of spaCy's own keys for a whole Doc, so that ``Span.as_doc`` leaves them behind: the
    # offsets of the records would be wrong in the part.
    return "._.", f"vn_directives.{key}", None, None


def _count(user_data: Mapping[Any, Any], key: str) -> int | None:
    """How many records of a kind are stored; None when no component has stored any."""
    found = user_data.get(_user_key(key))
    return len(found) if isinstance(found, list | tuple) else None


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind(Generic[R]):
    """A kind of records: mentions where `record` is a `Mention`, else facts without one place.

    Attributes:
        key: its name everywhere: ``doc._.bodies``, ``doc.spans["bodies"]``, the key in an
            extraction record, the table. One word in the plural, or words joined by ``_``.
        record: the class of its records.
        name: of mentions, the extension of a span that gives its record (``span._.body``).
        label: of mentions, the label of their spans (``BODY``).
        color: of mentions, ``#rrggbb``: text is set in it, or on a light tint of it.
        title: the heading of the kind in the report and the summary.
        shown: the fields that tell a reader most, in this order.
        listed: whether the report and the summary list the records, with the fields of `shown`.
            Kinds that are shown in a way of their own do not need it.
        told: the fields that a record tells in JSON even where they follow from others; see
            `vn_directives.brevity`.
        alike: the field (``key``) by which records are of one thing: in JSON a later one leaves out
            what the first one says.
        implied: gives the values of fields that follow from the others, for a record in JSON and
            the extraction record that it stands in.
        precedes: whether its mention becomes the entity where another kind's is as long.
        user_key: the key of the records in ``doc.user_data``.
    """

    is_single: ClassVar[bool] = False

    key: str
    record: type[R]
    name: str = ""
    label: str = ""
    color: str = ""
    title: str
    shown: tuple[str, ...] = ()
    listed: bool = False
    told: tuple[str, ...] = ()
    alike: str = ""
    implied: Callable[[Mapping[str, Any], Extract], dict[str, Any]] | None = None
    precedes: bool = False
    user_key: tuple[str, str, None, None] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # Asked for whenever records are read: no cached property, which takes five times as long.
        object.__setattr__(self, "user_key", _user_key(self.key))

    @property
    def is_mention(self) -> bool:
        """Whether each of the records stands for one place in the text, and has a span."""
        return bool(self.label)

    def stored(self, doc: Doc) -> list[R] | None:
        """The records on a Doc, in text order; None when no component has stored any.

        Raises:
            ValueError: the Doc was read from a file, and its records do not fit its text.
        """
        found: list[R] | None = doc.user_data.get(self.user_key)
        if found is None or type(found) is RecordList:
            return found
        # It comes from a file.
        check_offsets(found, self.record, self.key, doc.text)
        check_refs(found, self.record, self.key, partial(_count, doc.user_data))
        return self.store(doc, found)

    def store(self, doc: Doc, records: Iterable[R]) -> list[R]:
        """Store the records of a Doc, in place of earlier ones."""
        stored = doc.user_data[self.user_key] = RecordList(records)
        return stored

    @overload
    def __get__(self, records: None, owner: type) -> Kind[R]: ...
    @overload
    def __get__(self, records: Records, owner: type) -> Sequence[R]: ...
    def __get__(self, records: Records | None, owner: type) -> Kind[R] | Sequence[R]:
        if records is None:
            return self
        return self.stored(records.doc) or ()


@dataclass(frozen=True, kw_only=True, eq=False)
class SingleKind(Kind[R]):
    """A kind of which a Doc has one record or none: ``doc._.header`` is it, or None."""

    is_single = True

    @overload  # type: ignore[override]
    def __get__(self, records: None, owner: type) -> SingleKind[R]: ...
    @overload
    def __get__(self, records: Records, owner: type) -> R | None: ...
    def __get__(self, records: Records | None, owner: type) -> SingleKind[R] | R | None:
        if records is None:
            return self
        return next(iter(self.stored(records.doc) or ()), None)


_JSON = frozenset(["str", "int", "bool", "None"])  # annotations of fields with plain values
_ATOMS = frozenset([str, int, bool, type(None)])
_SEQUENCES = (tuple, list)


class Fields(NamedTuple):
    """The fields of a class of records.

    Attributes:
        names: their names.
        keys: their names in JSON and tables: ``from_`` is called ``from``.
        values_of: gets the values of all of a record at once.
        nested: the names of those that may hold a record or a sequence.
    """

    names: tuple[str, ...]
    keys: tuple[str, ...]
    values_of: Callable[[Record], tuple[Any, ...]]
    nested: tuple[str, ...]


@cache
def fields_of(cls: Any) -> Fields:
    """The fields of a class of records."""
    types = {name: field.type.split(" | ") for name, field in cls.__dataclass_fields__.items()}
    keys = {name: name.rstrip("_") for name in types}
    get = attrgetter(*types)
    return Fields(
        names=tuple(types),
        keys=tuple(keys.values()),
        values_of=get if len(types) > 1 else lambda record: (get(record),),
        nested=tuple(keys[n] for n, either in types.items() if not _JSON.issuperset(either)),
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, _SEQUENCES):
        return [item if type(item) in _ATOMS else _plain(item) for item in value]
    return value


class Extract(dict[str, Any]):
    """An extraction record in which records are looked up.

    Args:
        record: the extraction record.
    """

    def __init__(self, record: Mapping[str, Any]) -> None:
        super().__init__(record)
        self._numbers: dict[tuple[str, str], dict[Any, list[int]]] = {}

    def refs_to(self, kind: str, field: str, value: Any) -> list[Sequence[Any]]:
        """References to the records of a kind that have this value in a field, in text order."""
        numbers = self._numbers.get((kind, field))
        if numbers is None:
            numbers = self._numbers[kind, field] = {}
            for n, item in enumerate(self.get(kind) or ()):
                numbers.setdefault(item.get(field), []).append(n)
        return [[kind, n] for n in numbers.get(value, ())]


def referred(record: Mapping[str, Any], ref: Sequence[Any] | None) -> Mapping[str, Any]:
    """The record that a reference in an extraction record means; empty where there is none."""
    if ref is not None:
        found = record.get(ref[0]) or ()
        if 0 <= ref[1] < len(found):
            referred: Mapping[str, Any] = found[ref[1]]
            return referred
    return {}
