"""Keeps one odd figure from spoiling the reading of a whole piece of copy: telephones, prices of nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from unisono.errors import InputError
from unisono.loop.decide.promise import Definition, definition_from
from unisono.loop.listen.claims import Claim, claims_in

# Figures of groups. Behind a nought, as telephones have them, the grammar can't reckon them; it is frozen,
# so such groups are parted here, and all groups of a copy where one is left that it stumbles over.
_FIGURE = re.compile(r"\d{1,3}(?:(?:[.,'’‘´]|[^\S\n])\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_BETWEEN = re.compile(r"(?<=\d)(?:['’‘´]|[^\S\n])(?=\d)")
_GAP = "\x1f"  # parts figures and is no sign of any sentence; one sign long, so that no place moves


def claims_of(text: str) -> tuple[Claim, ...]:
    """What copy promises, telephone numbers with a nought in front and all.

    >>> [claim.values for claim in claims_of("Llama al 01 800 123 4567: respondemos en 2 horas")]
    [('2 hours',)]
    """
    apart = _FIGURE.sub(_parted, text)
    try:
        found = claims_in(apart)
    except ValueError:
        found = claims_in(_BETWEEN.sub(_GAP, text))
    return tuple(
        replace(
            claim,
            text=text[claim.start : claim.end],
            conditions=tuple(condition.replace(_GAP, " ") for condition in claim.conditions),
        )
        for claim in found
    )


def _parted(figure: re.Match[str]) -> str:
    written = figure.group()
    return _BETWEEN.sub(_GAP, written) if written[0] == "0" else written


def readable(draft: dict[str, Any]) -> tuple[dict[str, Any], Definition]:
    """The draft as the ledger takes it, and its definition.

    What is too long is cut; what the ledger can't mean, such as a price of nothing, is left to a person.

    >>> readable({"text": "Plan a S/ 0", "kind": "price", "target": 0.0, "unit": "PEN"})[0]
    {'text': 'Plan a S/ 0', 'kind': 'price', 'unit': 'PEN'}
    """
    try:
        return draft, definition_from(draft)
    except InputError as error:
        name, most = str(error.facts.get("field")), error.facts.get("most")
        if name not in draft:
            raise
        kept = {key: value for key, value in draft.items() if key != name or most}
        if isinstance(most, int):
            kept[name] = str(draft[name])[:most].rstrip()
        return readable(kept)
