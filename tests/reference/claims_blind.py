"""Holds the reading of copy against a set of sentences that somebody wrote who had not seen the grammar.

    python -m tests.reference.claims_blind

writes what was got wrong into docs/methods/claims.md, between the two marks there.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from unisono.loop.listen.claims import KINDS, claims_in
from unisono.loop.listen.claims.nouns import TONGUES

BLIND = Path(__file__).with_name("claims_blind.jsonl")
PAGE = Path(__file__).resolve().parents[2] / "docs" / "methods" / "claims.md"
BEGIN, END = "<!-- blind set: begin -->", "<!-- blind set: end -->"
# Durations of one clock are compared in one unit, so that «90 minutes» and «1.5 hours» are the same.
CLOCKS = {
    "seconds": ("seconds", 1),
    "minutes": ("seconds", 60),
    "hours": ("seconds", 3_600),
    "days": ("seconds", 86_400),
    "weeks": ("seconds", 604_800),
    "months": ("months", 1),
    "years": ("months", 12),
}


@dataclass(frozen=True)
class Line:
    """A sentence of the set: its language and the values by kind that it promises."""

    tongue: str
    text: str
    claims: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Wrong:
    """A sentence and a kind in which told and found differ; None: not there at all."""

    line: Line
    kind: str
    told: tuple[str, ...] | None
    found: tuple[str, ...] | None


@dataclass(frozen=True)
class Score:
    """What was told, what was found, and what of it agrees."""

    told: int
    found: int
    agreed: int

    @property
    def precision(self) -> float:
        """Of what was found, the share that was told; nothing found is nothing wrong."""
        return self.agreed / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what was told, the share that was found."""
        return self.agreed / self.told if self.told else 1.0


def lines_of(rows: Iterable[str]) -> list[Line]:
    """The lines of a set; claims of one kind in one line are put together."""
    return [_line(json.loads(row)) for row in rows if row.strip()]


def _line(told: dict[str, object]) -> Line:
    tongue, text, claims = str(told["language"]), str(told["text"]), told["claims"]
    assert tongue in TONGUES, told
    assert isinstance(claims, list), told
    by_kind: dict[str, tuple[str, ...]] = {}
    for claim in claims:
        assert claim["kind"] in KINDS, told
        by_kind[claim["kind"]] = (*by_kind.get(claim["kind"], ()), *map(comparable, claim.get("values", ())))
    return Line(tongue, text, by_kind)


def found_in(line: Line) -> dict[str, tuple[str, ...]]:
    """What the grammar finds in a line, its language not told."""
    by_kind: dict[str, tuple[str, ...]] = {}
    for claim in claims_in(line.text):
        by_kind[claim.kind] = (*by_kind.get(claim.kind, ()), *map(comparable, claim.values))
    return by_kind


def comparable(value: str) -> str:
    """A value in the one way values are compared.

    >>> comparable("1.5 hours") == comparable("90 minutes"), comparable("49.00 pen")
    (True, '49 PEN')
    """
    number, _, unit = " ".join(value.split()).partition(" ")
    try:
        amount = float(number.replace(",", ""))
    except ValueError:
        return value.strip().lower()
    clock, times = CLOCKS.get(unit.lower(), ("", 1))
    if clock:
        return f"{amount * times:.10g} {clock}"
    return f"{amount:.10g} {unit.upper() if len(unit) == 3 else unit.lower()}".strip()


def score_kinds(lines: Iterable[Line], kind: str = "") -> Score:
    """How well kinds are found: each kind counts once in a line."""
    told = found = agreed = 0
    for line in lines:
        ours, theirs = set(found_in(line)), set(line.claims)
        if kind:
            ours, theirs = ours & {kind}, theirs & {kind}
        told, found, agreed = told + len(theirs), found + len(ours), agreed + len(ours & theirs)
    return Score(told, found, agreed)


def score_values(lines: Iterable[Line]) -> Score:
    """How well values are found, of the kinds that were found and told."""
    told = found = agreed = 0
    for line in lines:
        ours = found_in(line)
        for kind in ours.keys() & line.claims.keys():
            theirs, mine = Counter(line.claims[kind]), Counter(ours[kind])
            told, found = told + theirs.total(), found + mine.total()
            agreed += (theirs & mine).total()
    return Score(told, found, agreed)


def wrong_in(lines: Iterable[Line]) -> Iterator[Wrong]:
    """All in which told and found differ."""
    for line in lines:
        ours = found_in(line)
        for kind in sorted(ours.keys() | line.claims.keys()):
            told, found = line.claims.get(kind), ours.get(kind)
            if told is None or found is None or Counter(told) != Counter(found):
                yield Wrong(line, kind, told, found)


def report(lines: list[Line]) -> str:
    """The set's results as they stand on the page: the figures, each kind, and all that was got wrong."""
    kinds, values = score_kinds(lines), score_values(lines)
    silent = [line for line in lines if not line.claims]
    alarms = sum(bool(found_in(line)) for line in silent)
    rows = [
        f"{len(lines) - len(silent)} sentences with {kinds.told} claims, {len(silent)} without; {alarms} of"
        " these were taken to promise something.",
        "",
        "| | told | found | precision | recall |",
        "|---|---|---|---|---|",
        _row("all kinds", kinds),
        _row("values", values),
        *(_row(f"in {tongue}", score_kinds(_of(lines, tongue))) for tongue in TONGUES),
        *(_row(f"`{kind}`", score_kinds(lines, kind)) for kind in KINDS),
        "",
        "What it got wrong (told → found):",
        "",
        *(f"- {_told(wrong)}" for wrong in wrong_in(lines)),
    ]
    return "\n".join(rows).rstrip() + "\n"


def _of(lines: list[Line], tongue: str) -> list[Line]:
    return [line for line in lines if line.tongue == tongue]


def _row(name: str, score: Score) -> str:
    precision = f"{score.precision:.3f}" if score.found else "–"
    recall = f"{score.recall:.3f}" if score.told else "–"
    return f"| {name} | {score.told} | {score.found} | {precision} | {recall} |"


def _told(wrong: Wrong) -> str:
    sides = [
        "nothing" if side is None else ", ".join(side) or "no value" for side in (wrong.told, wrong.found)
    ]
    return f"{wrong.line.tongue} «{wrong.line.text}» `{wrong.kind}`: {sides[0]} → {sides[1]}"


def within(page: str) -> str:
    """What stands between the marks of the page."""
    return page.split(BEGIN)[1].split(END)[0].strip()


def main() -> None:
    """Write the results into the page."""
    lines = lines_of(BLIND.read_text("utf-8").splitlines())
    page = PAGE.read_text("utf-8")
    before, rest = page.split(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{report(lines)}{END}{rest.split(END)[1]}", "utf-8")


if __name__ == "__main__":
    main()
