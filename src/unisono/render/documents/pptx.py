"""The brief as slides: native text, tables and charts, which whoever presents them can still change."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from pptx.presentation import Presentation as Slides
from pptx.slide import Slide

from unisono.model.brief import Brief
from unisono.render.charts.palette import LIGHT
from unisono.render.documents.deck import (
    BODY,
    HEIGHT,
    MARGIN,
    Box,
    Line,
    new_deck,
    new_slide,
    note,
    printable,
    rule,
    write,
)
from unisono.render.documents.exhibits import add_evidence, add_picture
from unisono.render.documents.fitting import POINTS, fitting, height_of
from unisono.render.documents.sheet import Column, Entry, Note, Picture, Sheet, sheet_of

TONES = {"good": LIGHT.good, "bad": LIGHT.bad, "neutral": LIGHT.quiet}
EPOCH = datetime(2000, 1, 1)
GUTTER = 0.45
FIGURES = Box(MARGIN, 2.35, BODY.width, HEIGHT - 2.95)  # where the figures of the chain stand
MOST_KEYS_TALL = 2.6


def brief_pptx(brief: Brief) -> bytes:
    """What does the executive show in the meeting?  A 16:9 deck of native slides.

    The finding, the chain, one slide for each thing to decide, one for each chart, and where the figures
    come from.  The notes hold the keys of the figures of their slide.

    Parameters
    ----------
    brief
        The brief, in its reader's language.

    Returns
    -------
    bytes
        A PPTX file.  Its texts are those of the other documents of the same brief, letter by letter.

    >>> brief_pptx(Brief("Andina", "es", "EUR", "Todo sigue", "2018", "31", 3, (), (), (), "Nada", ""))[:2]
    b'PK'
    """
    sheet, deck = sheet_of(brief), new_deck()
    _first(deck, sheet)
    if sheet.columns:
        _chain(deck, sheet)
    for number, entry in enumerate(sheet.entries, start=1):
        _entry(deck, number, entry, sheet)
    for picture in sheet.pictures:
        _picture(deck, picture, sheet, brief.language)
    _last(deck, sheet)
    properties = deck.core_properties
    properties.title, properties.author = printable(f"{sheet.company} · {sheet.title}")[:255], "Unísono"
    properties.language, properties.created, properties.modified = sheet.language, EPOCH, EPOCH
    made = io.BytesIO()
    deck.save(made)
    return made.getvalue()


def _slide(deck: Slides, sheet: Sheet, title: str, above: str, *, largest: float = 26) -> Slide:
    return new_slide(
        deck, title, above=above, foot=f"{sheet.company} · {sheet.stamp} · {sheet.period}", largest=largest
    )


def _first(deck: Slides, sheet: Sheet) -> None:
    """The finding, and what there is to decide, each with its money."""
    above = f"{sheet.company} · {sheet.words['kind']} · {sheet.period}"
    slide = _slide(deck, sheet, sheet.title, above, largest=34)
    rule(slide, MARGIN, 1.95, BODY.width)
    told = [(f"{number}. {entry.title}", entry.money) for number, entry in enumerate(sheet.entries, start=1)]
    told = told or [(sheet.quiet, "")]
    size = fitting([part for pair in told for part in pair if part], BODY.width, 3.6, 20, 10)
    lines = [
        line
        for title, money in told
        for line in (
            Line(title, size, bold=True, after=2 if money else 12),
            Line(money, max(size - 3, 10), LIGHT.quiet, after=12),
        )
    ]
    write(slide, Box(MARGIN, 2.25, BODY.width, 4.5), lines)


def _chain(deck: Slides, sheet: Sheet) -> None:
    """The links side by side, each with its figures."""
    slide = _slide(deck, sheet, sheet.words["chain"], sheet.company)
    wide = (BODY.width - GUTTER * (len(sheet.columns) - 1)) / len(sheet.columns)
    size = min(_size_of(column, sheet, wide) for column in sheet.columns)
    for number, column in enumerate(sheet.columns):
        left = MARGIN + number * (wide + GUTTER)
        rule(slide, left, 1.6, wide)
        heads = [Line(column.name, 15, bold=True), Line(column.owner, 10, LIGHT.quiet)]
        write(slide, Box(left, 1.7, wide, 0.55), heads)
        write(slide, Box(left, FIGURES.top, wide, FIGURES.height), _figures(column, sheet, size))
    note(slide, _keys([each for column in sheet.columns for each in column.notes], sheet))


def _size_of(column: Column, sheet: Sheet, wide: float) -> float:
    """The size of the small letters at which a link's figures fit; the large ones follow it."""
    for size in (11.0, 10.0, 9.0, 8.0):
        lines = [line for line in _figures(column, sheet, size) if line.words]
        if (
            sum(height_of(line.words, wide, line.size) + line.after for line in lines)
            <= FIGURES.height * POINTS
        ):
            return size
    return 7.0


def _figures(column: Column, sheet: Sheet, size: float) -> list[Line]:
    if not column.notes:
        return [Line(sheet.words["no_figures"], size, LIGHT.quiet)]
    return [line for each in column.notes for line in _figure(each, size)]


def _figure(each: Note, size: float) -> list[Line]:
    large, colour = (size * 2, LIGHT.ink) if each.known else (size * 1.3, LIGHT.quiet)
    return [
        Line(each.marked, size + 1),
        Line(each.value, large, colour, bold=True),
        Line(each.detail, size, LIGHT.quiet),
        Line(" · ".join(part for part in (each.count, each.period) if part), size, LIGHT.quiet, after=2),
        Line(f"{each.mark} {each.change}".strip(), size, TONES[each.tone]),
        Line("\u00a0", size),  # between two figures
    ]


def _entry(deck: Slides, number: int, entry: Entry, sheet: Sheet) -> None:
    """One thing to decide: why, money, decision and owner above, its evidence below."""
    slide = _slide(deck, sheet, entry.title, f"{sheet.words['items']} · {number}")
    left, right = Box(MARGIN, 1.8, 7.2, 2.5), Box(MARGIN + 7.75, 1.8, BODY.width - 7.75, 2.5)
    size = fitting([entry.why], left.width, left.height - 0.3, 18, 8)
    write(slide, left, [Line(sheet.words["why"], 10, LIGHT.quiet, after=2), Line(entry.why, size)])
    write(slide, right, _facts(entry, sheet, right))
    if entry.notes:
        add_evidence(slide, entry.notes, sheet, top=4.45)
    note(slide, _keys(entry.notes, sheet))


def _facts(entry: Entry, sheet: Sheet, box: Box) -> list[Line]:
    """Money, decision and owner, each under its small name, as large as all three fit."""
    told = [("money", entry.money), ("decide", entry.decide), ("owner", entry.owner)]
    lines: list[Line] = []
    for size in range(15, 6, -1):
        lines = [
            line
            for name, said in told
            if said
            for line in (
                Line(sheet.words[name], min(10, size), LIGHT.quiet, after=2),
                Line(said, size + 3 if name == "money" else size, bold=name == "money", after=8),
            )
        ]
        if (
            sum(height_of(each.words, box.width, each.size) + each.after for each in lines)
            <= box.height * POINTS
        ):
            break
    return lines


def _tall(lines: Sequence[Line], wide: float) -> float:
    """Points that these paragraphs take, one below the other."""
    return sum(height_of(line.words, wide, line.size) + line.after for line in lines)


def _picture(deck: Slides, picture: Picture, sheet: Sheet, language: str) -> None:
    slide = _slide(deck, sheet, picture.title, sheet.words["charts"])
    size = fitting([picture.subtitle], BODY.width, 0.25, 13, 9)
    write(slide, Box(MARGIN, 1.55, BODY.width, 0.3), [Line(picture.subtitle, size, LIGHT.quiet)])
    add_picture(slide, picture, language)


def _last(deck: Slides, sheet: Sheet) -> None:
    """Where the figures come from, and how anybody opens them."""
    slide = _slide(deck, sheet, sheet.words["data"], sheet.company)
    words = sheet.words
    marks = " ".join(f"{words[f'mark.{tone}']} {words[f'tone.{tone}']}" for tone in ("good", "bad"))
    texts = [sheet.data_note, f"{words['reading']} {marks}", words["trademark"]]
    size = fitting(texts, BODY.width, 1.9, 14, 8)
    write(
        slide, Box(MARGIN, 1.75, BODY.width, 2.3), [Line(text, size, LIGHT.quiet, after=6) for text in texts]
    )
    numbered = [f"[{number}] {key}" for number, key in enumerate(sheet.keys, start=1)]
    if numbered:
        how = words["open"].replace("{command}", words["command"])
        heads = [Line(words["keys"], 12, bold=True), Line(how, 11, LIGHT.quiet, after=4)]
        size = fitting(numbered, BODY.width, MOST_KEYS_TALL - 0.6, 10, 5)
        lines = [Line(key, size, LIGHT.quiet) for key in numbered]
        write(slide, Box(MARGIN, 4.1, BODY.width, MOST_KEYS_TALL), [*heads, *lines])
    note(slide, numbered)


def _keys(notes: Sequence[Note], sheet: Sheet) -> list[str]:
    """The keys of these figures, each once, as the foot of the other documents numbers them."""
    numbers = dict.fromkeys(each.note for each in notes if each.note)
    return [f"[{number}] {sheet.keys[number - 1]}" for number in numbers]
