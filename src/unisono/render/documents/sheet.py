"""The brief as every document lays it out: numbers said in words, keys numbered, fixed words in its language.

PDF, HTML and terminal draw the same sheet, so that they can't say different things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from unisono.model.brief import Brief, Chart, Cited, Item, Link
from unisono.model.words import CATALOGUE, say
from unisono.render.charts import ToldRow, chart_rows, chart_text, told
from unisono.render.numbers import language_of, quantity_text

MARKS = {"good": "●", "bad": "◆", "neutral": ""}  # shapes, because colour alone says nothing to some readers


@dataclass(frozen=True, slots=True)
class Note:
    """A cited figure in words; `note` is the number its key has at the foot.  `detail` is the interval,
    or why there is no value."""

    label: str
    value: str
    known: bool
    detail: str
    count: str
    period: str
    change: str
    tone: str
    mark: str
    note: int

    @property
    def marked(self) -> str:
        """Its label with the number of its key, where it has one."""
        return f"{self.label} [{self.note}]" if self.note else self.label


@dataclass(frozen=True, slots=True)
class Column:
    """One link of the chain."""

    name: str
    owner: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to decide."""

    title: str
    why: str
    money: str
    decide: str
    owner: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with the rows it draws, in words; `told` is all of it as one text, for who can't see it."""

    title: str
    subtitle: str
    rows: tuple[Note, ...]
    chart: Chart
    told: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a document needs, in words."""

    language: str
    company: str
    title: str
    period: str
    stamp: str
    quiet: str
    data_note: str
    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    pictures: tuple[Picture, ...]
    keys: tuple[str, ...]
    words: dict[str, str]


def sheet_of(brief: Brief) -> Sheet:
    """What does each document of this brief say?

    >>> brief = Brief("Andina", "es", "EUR", "Todo sigue", "2018", "31 dic", 3, (), (), (), "Nada", "")
    >>> sheet_of(brief).stamp
    'Datos al 31 dic · edición 3'
    """
    language = brief.language
    keys = {key: number for number, key in enumerate(dict.fromkeys(_keys(brief)), start=1)}
    return Sheet(
        language=language_of(language),
        company=brief.company,
        title=brief.title,
        period=brief.period,
        stamp=say("brief.stamp", language_of(language), as_of=brief.as_of, edition=brief.edition),
        quiet="" if brief.items else brief.quiet,
        data_note=brief.data_note,
        columns=tuple(_column(link, keys, language) for link in brief.chain),
        entries=tuple(_entry(item, keys, language) for item in brief.items),
        pictures=tuple(_picture(chart, language) for chart in brief.charts),
        keys=tuple(keys),
        words=_words(brief),
    )


def _keys(brief: Brief) -> Iterator[str]:
    for link in brief.chain:
        yield from (cited.key for cited in link.figures if cited.key)
    for item in brief.items:
        yield from (cited.key for cited in item.evidence)


def _column(link: Link, keys: dict[str, int], language: str) -> Column:
    return Column(link.name, link.owner, tuple(_note(cited, keys, language) for cited in link.figures))


def _entry(item: Item, keys: dict[str, int], language: str) -> Entry:
    notes = tuple(_note(cited, keys, language) for cited in item.evidence)
    return Entry(item.title, item.why, item.money, item.decide, item.owner, notes)


def _note(cited: Cited, keys: dict[str, int], language: str) -> Note:
    return replace(
        _plain(told(cited.label, cited.estimate, language)),
        period=cited.period,
        change=cited.change,
        tone=cited.tone if cited.change else "neutral",
        mark=MARKS[cited.tone] if cited.change else "",
        note=keys.get(cited.key, 0),
    )


def _plain(row: ToldRow) -> Note:
    """A row of a chart, which has neither period nor change of its own, and no key at the foot."""
    return Note(row.label, row.value, row.known, row.detail, row.count, "", "", "neutral", "", 0)


def _picture(chart: Chart, language: str) -> Picture:
    rows = tuple(_plain(row) for row in chart_rows(chart, language))
    return Picture(chart.title, chart.subtitle, rows, chart, chart_text(chart, language))


def _words(brief: Brief) -> dict[str, str]:
    """The fixed words, by the last part of their key; those with facts are filled here."""
    language = language_of(brief.language)
    plain = (key for key in CATALOGUE if key.startswith("brief.") and not key.startswith("brief.chart."))
    words = {key.removeprefix("brief."): say(key, language) for key in plain}
    cited = [cited.estimate for link in brief.chain for cited in link.figures]
    level = quantity_text(cited[0].level if cited else 0.95, "share", brief.language, digits=0)
    words["reading"] = say("brief.reading", language, level=level)
    words["command"] = f"unisono open {words['key']}"
    words["mark.good"], words["mark.bad"] = MARKS["good"], MARKS["bad"]
    return words
