"""The one tree of errors: each says what happened and what to do next.

    UnisonoError
    ├── InputError            something the person gave us can't be read as meant
    │   ├── FileError         a file: empty, wrong encoding, not what its name says, a bomb
    │   ├── RecipeError       a mapping file: unknown table, column, function
    │   ├── QuestionError     a question: unknown metric, column, period, key
    │   └── MissingError      what was asked for isn't there, or isn't this person's to see
    ├── RightsError           this person may not do this
    ├── CompanyError          the company's folder: missing, not a company, locked by another load
    └── StoreError            the memory: an edition that can't be read, a commit that failed

An error carries a `code` and `facts`; its words live in `unisono.model.words` under
`error.<code>` and `hint.<code>`, so that every door can say it in the person's language.
"""

from __future__ import annotations

SPOILED = frozenset(
    {"company_spoiled", "definition_broken", "definition_badly_named", "gate_spoiled", "gate_capacity"}
)
"""Codes of a company's own file that somebody spoiled by hand: it can be mended, and is no defect of ours."""


class UnisonoError(Exception):
    """The root of all errors raised on purpose: `code` names it, `facts` fill its words.

    >>> str(UnisonoError("file_empty", file="a.csv"))
    "file_empty (file='a.csv')"
    """

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={fact!r}" for name, fact in self.facts.items())
        return f"{self.code} ({told})" if told else self.code


class InputError(UnisonoError):
    """Something the person gave can't be read as meant."""


class FileError(InputError):
    """A file can't be read: empty, wrong encoding, not what its name says."""


class RecipeError(InputError):
    """A mapping file names a table, column or function that doesn't exist."""


class QuestionError(InputError):
    """A question names a metric, column, period or key that doesn't exist."""


class MissingError(InputError):
    """What was asked for isn't there, or isn't this person's to see: nobody learns which."""


class RightsError(UnisonoError):
    """The person may not do this."""


class CompanyError(UnisonoError):
    """The company's folder is missing, isn't one, or is being loaded by another process."""


class StoreError(UnisonoError):
    """The memory can't be read or written."""
