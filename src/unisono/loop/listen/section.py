"""A recipe is written by hand: every table of it is read with its place, so that an error points at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from unisono.errors import RecipeError


@dataclass(frozen=True, slots=True)
class Section:
    """One TOML table and where it stands; what is asked of it is there and of the right type, or an error."""

    values: Mapping[str, Any]
    place: str = ""

    def at(self, key: str) -> str:
        """The place of a key of this table.

        >>> Section({}, "files.orders").at("pattern")
        'files.orders.pattern'
        """
        return f"{self.place}.{key}" if self.place else key

    def only(self, *known: str) -> None:
        """Refuse keys nobody reads: they are nearly always a slip of the pen."""
        for key in self.values:
            if key not in known:
                raise unknown("recipe_key_unknown", self.at(key), key, known)

    def text(self, key: str, default: str | None = None) -> str:
        """The text under `key`; without a default it must be there and say something."""
        value = self.values.get(key, default)
        if value is None:
            raise RecipeError("recipe_key_missing", place=self.place or "recipe", name=key)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.unfit(key, "text")
        return value

    def flag(self, key: str) -> bool:
        """The true or false under `key`, false by default."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.unfit(key, "true, false")
        return value

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """The text under `key`, which must be one of `choices`."""
        value = self.text(key, default)
        if value not in choices:
            raise unknown("recipe_choice_unknown", self.at(key), value, choices)
        return value

    def section(self, key: str) -> Section:
        """The table under `key`, empty by default."""
        value = self.values.get(key, {})
        if not isinstance(value, Mapping):
            raise self.unfit(key, "[table]")
        return Section(value, self.at(key))

    def sections(self, key: str) -> tuple[Section, ...]:
        """The list of tables under `key`, empty by default."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
            raise self.unfit(key, "[[table]]")
        return tuple(Section(each, f"{self.at(key)}[{index}]") for index, each in enumerate(value))

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under `key`, one at least; a single text is a list of one."""
        value = self.values.get(key)
        if value is None:
            raise RecipeError("recipe_key_missing", place=self.place, name=key)
        listed = [value] if isinstance(value, str) else value
        if not (
            isinstance(listed, list) and listed and all(isinstance(each, str) and each for each in listed)
        ):
            raise self.unfit(key, '["text"]')
        return tuple(listed)

    def unfit(self, key: str, expected: str) -> RecipeError:
        """The error of a value that isn't what its key needs."""
        return RecipeError(
            "recipe_value_unfit", place=self.at(key), value=str(self.values.get(key)), expected=expected
        )


def unknown(code: str, place: str, name: str, known: Iterable[str], **facts: object) -> RecipeError:
    """The error of a name nobody knows, with the known ones, the nearest first.

    >>> unknown("recipe_table_unknown", "files.a", "delivery", ["cases", "deliveries"]).facts["nearest"]
    'deliveries'
    """
    ordered = sorted(known, key=lambda each: -SequenceMatcher(None, name.lower(), each.lower()).ratio())
    return RecipeError(
        code, place=place, name=name, nearest=ordered[0] if ordered else "", known=", ".join(ordered), **facts
    )
