"""Phrases as the parts of the grammar see them: marks, figures, subjects, calendars."""

from __future__ import annotations

from unisono.loop.listen.claims import Claim, claims_in
from unisono.loop.listen.claims.anchors import anchors_of
from unisono.loop.listen.claims.calendars import calendar_at
from unisono.loop.listen.claims.figures import Found, figures_of
from unisono.loop.listen.claims.folding import fold
from unisono.loop.listen.claims.marks import Mark, Sentence, sentences
from unisono.loop.listen.claims.nouns import Tongue


def sentence_of(text: str, tongue: Tongue = "es") -> Sentence:
    """The one sentence of a text."""
    (sentence,) = sentences(fold(text)[0], tongue)
    return sentence


def marks_of(text: str, tongue: Tongue = "es") -> list[Mark]:
    """The marks of one sentence."""
    return sentence_of(text, tongue).marks


def figures_in(text: str, tongue: Tongue = "es") -> list[Found]:
    """The figures of one sentence."""
    return figures_of(marks_of(text, tongue))


def written_in(text: str, tongue: Tongue = "es") -> list[str]:
    """The figures of one sentence as lines."""
    return [found.quantity.written for found in figures_in(text, tongue)]


def topics_in(text: str, tongue: Tongue = "es") -> list[str]:
    """What one sentence speaks of, in order."""
    return [anchor.topic for anchor in sorted(anchors_of(marks_of(text, tongue)), key=lambda a: a.first)]


def calendar_in(text: str, tongue: Tongue = "es") -> str:
    """The first calendar of a sentence; empty where it has none."""
    marks = marks_of(text, tongue)
    found = (calendar_at(marks, place) for place in range(len(marks)))
    return next((told[0] for told in found if told), "")


def kinds_in(text: str, tongue: Tongue | None = None) -> list[str]:
    """Claims of a text, each with its values: `deliver_within 48 hours`."""
    return [" ".join((claim.kind, " + ".join(claim.values))).strip() for claim in claims_in(text, tongue)]


def only_claim(text: str, tongue: Tongue | None = None) -> Claim:
    """The one claim of a text."""
    (claim,) = claims_in(text, tongue)
    return claim
