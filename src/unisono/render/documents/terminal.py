"""The brief in a terminal: the same words and figures where no window is at hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from unisono.model.brief import Brief, CurveChart, HeatChart, IntervalChart, MapChart, WaterfallChart
from unisono.model.estimate import Estimate
from unisono.render.documents.sheet import Column, Entry, Note, Picture, Sheet, sheet_of

STYLE = {"good": "green", "bad": "red", "neutral": "dim"}
WIDEST = 120
ROOMY = 100  # from here on intervals are also written beside their drawing
TRACK = 26  # cells an interval is drawn on
LEVELS = "▁▂▃▄▅▆▇█"


def brief_terminal(brief: Brief, console: Console) -> None:
    """What does the brief say?  Printed on `console`, at most 120 columns wide.

    Every text is printed as it is: square brackets in a name are no markup.

    >>> quiet = Brief("Andina", "es", "EUR", "Todo sigue", "2018", "31 dic", 3, (), (), (), "Nada cambió", "")
    >>> brief_terminal(quiet, Console(width=80, color_system=None))  # doctest: +ELLIPSIS
    Andina · Informe para la dirección · 2018 · Datos al 31 dic · edición 3
    ...
    """
    sheet = sheet_of(brief)
    width = min(console.width, WIDEST)
    for part in _parts(sheet, width):
        console.print(part, width=width, highlight=False)


def _parts(sheet: Sheet, width: int) -> Iterable[RenderableType]:
    words = sheet.words
    yield Text(" · ".join((sheet.company, words["kind"], sheet.period, sheet.stamp)), style="dim")
    yield Text(sheet.title, style="bold")
    if sheet.columns:
        yield from _heading(words["chain"])
        yield _chain(sheet)
    if sheet.entries:
        yield from _heading(words["items"])
        yield from (_entry(number, entry, sheet) for number, entry in enumerate(sheet.entries, start=1))
    elif sheet.quiet:
        yield from ("", Text(sheet.quiet, style="italic"))
    for picture in sheet.pictures:
        yield from _heading(picture.title)
        yield _picture(picture, told=width >= ROOMY)
    yield from _foot(sheet)


def _heading(words: str) -> Iterable[RenderableType]:
    yield ""
    yield Rule(Text(words, style="bold blue"), align="left", style="dim")


def _chain(sheet: Sheet) -> Table:
    grid = Table.grid(padding=(0, 2), expand=True)
    for _ in sheet.columns:
        grid.add_column(ratio=1, overflow="fold")
    grid.add_row(*(_link(column, sheet) for column in sheet.columns))
    return grid


def _link(column: Column, sheet: Sheet) -> Group:
    lines: list[RenderableType] = [Text(column.name, style="bold"), Text(column.owner, style="dim")]
    if not column.notes:
        lines += ["", Text(sheet.words["no_figures"], style="dim")]
    for note in column.notes:
        lines += ["", *_lines(note)]
    return Group(*lines)


def _lines(note: Note) -> Iterable[Text]:
    yield Text(note.marked)
    yield Text(note.value, style="bold" if note.known else "dim")
    if note.detail:
        yield Text(note.detail, style="dim")
    yield Text(_joined(note.count, note.period), style="dim")
    if note.change:
        yield _change(note)


def _change(note: Note) -> Text:
    return Text(f"{note.mark} {note.change}".strip(), style=STYLE[note.tone])


def _entry(number: int, entry: Entry, sheet: Sheet) -> Padding:
    lines: list[RenderableType] = [Text(f"{number}. {entry.title}", style="bold"), Text(entry.why)]
    facts = Table.grid(padding=(0, 2))
    for name, said in (("money", entry.money), ("decide", entry.decide), ("owner", entry.owner)):
        if said:
            facts.add_row(Text(sheet.words[name], style="dim"), Text(said))
    lines.append(facts)
    for note in entry.notes:
        line = Text(note.value, style="bold" if note.known else "dim")
        line.append(f"  {note.marked}  ", style="not bold not dim")
        line.append(_joined(note.detail, note.count, note.period), style="not bold dim")
        lines.append(Padding(Group(line, _change(note)) if note.change else line, (0, 0, 0, 2)))
    return Padding(Group(*lines), (0, 0, 1, 0))


def _picture(picture: Picture, *, told: bool) -> RenderableType:
    if isinstance(picture.chart, CurveChart):  # one line is drawn, so the last point told is its own
        known = sum(each.known for each in picture.chart.main.estimates)
        picture = replace(picture, rows=picture.rows[:known])
    chart = picture.chart.ranked if isinstance(picture.chart, MapChart) else picture.chart
    chart = chart.main if isinstance(chart, CurveChart) else chart
    chart = chart.parts if isinstance(chart, WaterfallChart) else chart
    if isinstance(chart, HeatChart):
        return _heat(chart)
    if not isinstance(chart, IntervalChart):
        return Text(_curve(chart.estimates), style="blue") + Text(f"  {_last(picture)}", style="bold")
    table = Table.grid(padding=(0, 2))
    table.add_column(overflow="fold", max_width=32)
    table.add_column(min_width=TRACK, no_wrap=True)
    estimates = [bar.estimate for bar in chart.rows]
    rows = picture.rows[1:-1] if isinstance(picture.chart, WaterfallChart) else picture.rows
    for row, estimate in zip(rows, estimates, strict=True):
        style = "" if row.known else "dim"
        drawn = Text(_interval(estimate, estimates), style="blue" if row.known else "dim", no_wrap=True)
        value, count = Text(row.value, style=style or "bold"), Text(row.count, style="dim")
        detail = [Text(row.detail if row.known else "", style="dim", no_wrap=True)] if told else []
        table.add_row(Text(row.label, style=style), drawn, value, *detail, count)
    return table


def _interval(estimate: Estimate, estimates: list[Estimate]) -> str:
    """The interval as a stroke on a track that all rows share, with a point at the value."""
    seen = [v for e in estimates for v in (e.low, e.value, e.high) if v is not None]
    low, span = min(seen, default=0.0), (max(seen, default=0.0) - min(seen, default=0.0)) or 1.0

    def cell(value: float) -> int:
        return round((value - low) / span * (TRACK - 1))

    track = [" "] * TRACK
    if estimate.low is not None and estimate.high is not None:
        first, last = cell(estimate.low), cell(estimate.high)
        track[first : last + 1] = ("─" if estimate.known else "╌") * (last - first + 1)
    if estimate.value is not None:
        track[cell(estimate.value)] = "●"
    return "".join(track)


def _curve(estimates: Iterable[Estimate]) -> str:
    """One column a period; a period without value is a gap, shown as a dot at the ground."""
    values = [estimate.value for estimate in estimates]
    known = [value for value in values if value is not None]
    low, span = min(known, default=0.0), (max(known, default=0.0) - min(known, default=0.0)) or 1.0
    top = len(LEVELS) - 1
    return "".join("." if v is None else LEVELS[round((v - low) / span * top)] for v in values)


def _heat(chart: HeatChart) -> RenderableType:
    """One line a row, one level a column, all on one scale; the columns' names only at the ends."""
    table = Table.grid(padding=(0, 2))
    table.add_column(overflow="fold", max_width=32)
    levels = _curve(cell for row in chart.cells for cell in row)
    across = len(chart.columns)
    for number, name in enumerate(chart.rows):
        table.add_row(Text(name), Text(levels[number * across : (number + 1) * across], style="blue"))
    ends = " – ".join(dict.fromkeys((*chart.columns[:1], *chart.columns[-1:])))
    table.add_row("", Text(ends, style="dim"))
    return table


def _last(picture: Picture) -> str:
    last = next((row for row in reversed(picture.rows) if row.known and row.count), None)
    return _joined(last.label, last.value, last.detail, last.count) if last else ""


def _foot(sheet: Sheet) -> Iterable[RenderableType]:
    words = sheet.words
    marks = "  ".join(f"{words[f'mark.{tone}']} {words[f'tone.{tone}']}" for tone in ("good", "bad"))
    yield from ("", Rule(style="dim"))
    yield Text(_spaced(sheet.data_note, words["reading"], marks), style="dim")
    if sheet.keys:
        yield Text(words["open"].format(command=words["command"]), style="dim")
    for number, key in enumerate(sheet.keys, start=1):
        yield Text(f"[{number}] {key}", style="dim", overflow="fold", no_wrap=False)
    yield Text(words["trademark"], style="dim")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _spaced(*parts: str) -> str:
    return " ".join(part for part in parts if part)
