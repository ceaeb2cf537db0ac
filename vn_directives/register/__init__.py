"""What a whole corpus says, in one database: persons, positions, documents, duties.

>>> from vn_directives.register import Register, build_register
"""

from vn_directives.register.answer import Answer
from vn_directives.register.asking import Register
from vn_directives.register.duck import DuckEngine, build_register
from vn_directives.register.facts import facts_of
from vn_directives.register.plan import TABLES, THRESHOLD, build
from vn_directives.register.schema import schema

__all__ = [
    "TABLES",
    "THRESHOLD",
    "Answer",
    "DuckEngine",
    "Register",
    "build",
    "build_register",
    "facts_of",
    "schema",
]
