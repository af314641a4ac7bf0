"""The pieces a customer's chain is said with: facts as texts, scores on their scales, lengths of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from unisono.loop.diagnose.life.minding import HIGH, LOW
from unisono.model.words import say
from unisono.render.dates import day_text
from unisono.render.numbers import decimal_text, quantity_text

Tone = Literal["good", "bad", "neutral"]


@dataclass(frozen=True, slots=True)
class MomentWords:
    """Something said: a title, details one by one, a mark that says in a word how it went, a quote."""

    title: str
    details: tuple[str, ...] = ()
    mark: str = ""
    tone: Tone = "neutral"
    quote: str = ""


def line_of(words: MomentWords, language: str) -> str:
    """All of it on one line, for a file or a program."""
    quote = say("moment.quote", language, words=words.quote) if words.quote else ""
    return " · ".join(part for part in (words.title, words.mark, *words.details, quote) if part)


class Facts:
    """Facts of a row as texts in one language; empty where the row doesn't say."""

    def __init__(self, facts: Mapping[str, object], language: str) -> None:
        self._facts = facts
        self.language = language

    def text(self, name: str) -> str:
        """A fact as a text: days by their name, keys without their signs."""
        value = self._facts.get(name)
        if value is None:
            return ""
        if isinstance(value, datetime):
            return day_of(value, self.language)
        if isinstance(value, date):
            return day_text(value, self.language)
        return plain(str(value))

    def start(self, name: str) -> str:
        """The same, to begin a sentence with."""
        told = self.text(name)
        return told[:1].upper() + told[1:]

    def time(self, name: str) -> datetime | None:
        """A fact that is a moment."""
        value = self._facts.get(name)
        return value if isinstance(value, datetime) else None

    def flag(self, name: str) -> bool | None:
        """A fact that is yes or no."""
        value = self._facts.get(name)
        return None if value is None else bool(value)

    def money(self) -> str:
        """The amount, in its currency."""
        amount = self._facts.get("amount")
        if not isinstance(amount, int):
            return ""
        return quantity_text(amount, "money", self.language, currency=str(self._facts.get("currency") or ""))

    def said(self, key: str, *names: str) -> str:
        """The words of a key, filled with facts; empty where one of them isn't there."""
        told = {name: self.text(name) for name in names}
        return say(key, self.language, **told) if all(told.values()) else ""


def told_as(
    title: str, *details: str, mark: str = "", tone: Tone = "neutral", quote: str = ""
) -> MomentWords:
    """Words of which those that say nothing are left out."""
    return MomentWords(title, tuple(part for part in details if part), mark, tone, quote)


def score_words(instrument: str, score: float, language: str) -> MomentWords:
    """A score on its scale, and what it says of whoever gave it."""
    number = decimal_text(score, language)
    if instrument not in HIGH:
        return MomentWords(say("moment.score", language, instrument=plain(instrument), score=number))
    good, bad = score >= HIGH[instrument], score <= LOW[instrument]
    tone: Tone = "good" if good else "bad" if bad else "neutral"
    mark = say(f"score.{instrument}.{tone}", language)
    return MomentWords(say(f"moment.score.{instrument}", language, score=number), (), mark, tone)


def length_text(since: datetime, until: datetime, language: str) -> str:
    """How long it took from one moment to another."""
    return quantity_text((until - since).total_seconds(), "seconds", language)


def day_of(moment: datetime, language: str) -> str:
    """The day of a moment."""
    return day_text(moment.date(), language)


def plain(text: str) -> str:
    """What a system wrote as a key, as a person would: `cita_de_instalación` with spaces."""
    return text.replace("_", " ").strip()
