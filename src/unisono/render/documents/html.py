"""The brief on a screen: one file without scripts, light and dark, from a phone to a printer."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from string import Template

from unisono.model.brief import Brief
from unisono.render.asset import asset
from unisono.render.charts import option_of, size_of, svg_of
from unisono.render.charts.palette import DARK, LIGHT
from unisono.render.documents.markup import Element, as_html, drawing, element
from unisono.render.documents.sheet import Column, Entry, Note, Picture, Sheet, sheet_of
from unisono.render.numbers import GAP

TEMPLATE = Path(__file__).with_name("brief.html")
COLUMNS = ("value", "label", "interval", "count", "period", "change")


def brief_html(brief: Brief) -> str:
    """What does the executive read on a screen?  One self-contained HTML file without scripts.

    Parameters
    ----------
    brief
        The brief, in its reader's language.

    Returns
    -------
    str
        HTML with its style, font and pictures inside; it asks no server for anything.

    Raises
    ------
    StoreError
        `assets_missing`, where fonts or the chart engine haven't been fetched.

    >>> page = brief_html(Brief("Andina", "es", "EUR", "Todo sigue", "2018", "31", 3, (), (), (), "Nada", ""))
    >>> '<h1>Todo sigue</h1>' in page
    True
    """
    sheet = sheet_of(brief)
    body = element(
        "main",
        _header(sheet),
        _chain(sheet),
        _entries(sheet),
        _pictures(sheet, brief.language),
        _foot(sheet),
    )
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        language=as_html(element("i", sheet.language))[3:-4],
        title=as_html(element("title", f"{sheet.company} · {sheet.title}")),
        light=_variables(LIGHT),
        dark=_variables(DARK),
        repaint=_repaint(),
        font=base64.b64encode(asset("inter-latin.woff2").read_bytes()).decode("ascii"),
        body=as_html(body),
    )


def _variables(palette: object) -> str:
    return "".join(f"--{role}:{colour};" for role, colour in asdict(palette).items())  # type: ignore[call-overload]


def _repaint() -> str:
    """Rules that give a picture drawn for a light ground its dark colours, so that it is drawn once."""
    dark = asdict(DARK)
    return "".join(
        f'.picture [{kind}="{colour}"]{{{kind}:{dark[role]}}}'
        for role, colour in asdict(LIGHT).items()
        for kind in ("fill", "stroke")
    )


def _header(sheet: Sheet) -> Element:
    return element(
        "header",
        element(
            "p",
            element("strong", sheet.company),
            element("span", f" · {sheet.words['kind']} · {sheet.period}"),
            element("span", sheet.stamp, class_="stamp"),
            class_="eyebrow",
        ),
        element("h1", sheet.title),
    )


def _chain(sheet: Sheet) -> Element | None:
    if not sheet.columns:
        return None
    links = (_link(column, sheet) for column in sheet.columns)
    return element("section", element("h2", sheet.words["chain"]), element("ol", *links, class_="chain"))


def _link(column: Column, sheet: Sheet) -> Element:
    notes = [_figure(note) for note in column.notes]
    return element(
        "li",
        element("h3", column.name),
        element("p", column.owner, class_="quiet"),
        *(notes or [element("p", sheet.words["no_figures"], class_="quiet")]),
    )


def _figure(note: Note) -> Element:
    return element(
        "dl",
        element("dt", note.label, GAP, _reference(note)),
        element("dd", note.value, class_="value" if note.known else "value unknown"),
        element("dd", note.detail, class_="quiet") if note.detail else None,
        element("dd", " · ".join(part for part in (note.count, note.period) if part), class_="quiet"),
        element("dd", *_change(note), class_=f"change {note.tone}") if note.change else None,
    )


def _change(note: Note) -> tuple[Element | None, str]:
    return element("span", f"{note.mark} ", aria_hidden="true") if note.mark else None, note.change


def _reference(note: Note) -> Element | None:
    if not note.note:
        return None
    return element("sup", element("a", f"[{note.note}]", href=f"#key-{note.note}"))


def _entries(sheet: Sheet) -> Element | None:
    if sheet.quiet:
        return element("p", sheet.quiet, class_="calm")
    if not sheet.entries:
        return None
    rows = (_entry(entry, sheet) for entry in sheet.entries)
    return element("section", element("h2", sheet.words["items"]), element("ol", *rows, class_="items"))


def _entry(entry: Entry, sheet: Sheet) -> Element:
    facts = [
        element("div", element("dt", sheet.words[name]), element("dd", said), class_=name)
        for name, said in (("money", entry.money), ("decide", entry.decide), ("owner", entry.owner))
        if said
    ]
    return element(
        "li",
        element(
            "div",
            element("h3", entry.title),
            element("p", entry.why),
            _evidence(entry.notes, sheet.words["evidence"], sheet) if entry.notes else None,
        ),
        element("dl", *facts, class_="facts"),
    )


def _evidence(notes: Iterable[Note], caption: str, sheet: Sheet, *, class_: str = "evidence") -> Element:
    """A table whose roles are said aloud, because a phone lays its rows out as blocks.

    The column of changes stands only where something changed.
    """
    notes = tuple(notes)
    names = COLUMNS if any(note.change for note in notes) else COLUMNS[:-1]
    heads = (element("th", sheet.words[f"column.{name}"], scope="col", role="columnheader") for name in names)
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        element("tbody", *(_row(note, cells=len(names)) for note in notes), role="rowgroup"),
        class_=class_,
        role="table",
    )


def _row(note: Note, *, cells: int) -> Element:
    row = (
        element("td", note.value, role="cell", class_="value" if note.known else "value unknown"),
        element("th", note.label, GAP, _reference(note), scope="row", role="rowheader"),
        element("td", note.detail, role="cell"),
        element("td", note.count, role="cell"),
        element("td", note.period, role="cell"),
        element("td", *_change(note), role="cell", class_=f"change {note.tone}"),
    )
    return element("tr", *row[:cells], role="row")


def _pictures(sheet: Sheet, language: str) -> Element | None:
    if not sheet.pictures:
        return None
    figures = (_picture(picture, sheet, language) for picture in sheet.pictures)
    return element(
        "section", element("h2", sheet.words["charts"]), element("div", *figures, class_="pictures")
    )


def _picture(picture: Picture, sheet: Sheet, language: str) -> Element:
    """The chart twice, for wide and for narrow, and its rows as a table for those who can't see it."""
    drawn = []
    for narrow in (False, True):
        option = option_of(picture.chart, language=language, narrow=narrow)
        svg = svg_of(option, *size_of(picture.chart, narrow=narrow))
        drawn.append(drawing(svg, class_="narrow" if narrow else "wide", aria_hidden="true"))
    return element(
        "figure",
        element(
            "figcaption",
            element("strong", picture.title),
            element("span", picture.subtitle, class_="quiet"),
        ),
        *drawn,
        _evidence(picture.rows, picture.title, sheet, class_="unseen"),
        class_="picture",
    )


def _foot(sheet: Sheet) -> Element:
    words = sheet.words
    before, _, after = words["open"].partition("{command}")
    keys = (
        element("li", element("code", *_breakable(key)), id=f"key-{number}")
        for number, key in enumerate(sheet.keys, start=1)
    )
    return element(
        "footer",
        element(
            "p",
            element("strong", words["data"]),
            f" {sheet.data_note} {words['reading']} ",
            element("span", f"{words['mark.good']} {words['tone.good']}", class_="good"),
            " ",
            element("span", f"{words['mark.bad']} {words['tone.bad']}", class_="bad"),
        ),
        element("h2", words["keys"]) if sheet.keys else None,
        element("p", before, element("code", words["command"]), after) if sheet.keys else None,
        element("ol", *keys, class_="keys") if sheet.keys else None,
        element("p", words["trademark"]),
    )


def _breakable(key: str) -> Iterable[Element | str]:
    """The key with places where a line may break, none of which is copied along."""
    for part in re.findall(r"[^/=:%]{1,24}[/=:%]?|[/=:%]", key):
        yield part
        yield element("wbr")
