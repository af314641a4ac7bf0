"""What is wrong with a plan of pay, and on which line of its file, so that a person can mend it there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
_TABLE = re.compile(r"\s*\[(\[)?\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_-]+))\s*[=.]""")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: `code` names its words (`error.<code>`, `hint.<code>`), `facts` fill them.

    `where` is the way to it: (`parts`, 1, `rate`) is the rate of the second part.
    """

    code: str
    where: Path
    facts: dict[str, object] = field(default_factory=dict)
    line: int = 0  # 0: not known

    @property
    def name(self) -> str:
        """The way to it as a person reads it.

        >>> Problem("pay_rate", ("parts", 1, "rate")).name
        'parts[2].rate'
        """
        told = ""
        for step in self.where:
            told += f"[{step + 1}]" if isinstance(step, int) else f"{'.' if told else ''}{step}"
        return told


def line_of(text: str, where: Path) -> int:
    """On which line of a TOML file does a value stand; that of its table where it isn't there; 0 if nowhere.

    >>> line_of('version = 1\\n[[parts]]\\nkind = "revenue"\\n[[parts]]\\nrate = 2\\n', ("parts", 1, "rate"))
    5
    """
    table: Path = ()
    counts: dict[Path, int] = {}
    best, nearest = 0, -1
    for number, written in enumerate(text.split("\n"), start=1):
        if header := _TABLE.match(written):
            table = _opened(header, counts)
            reached = table
        elif key := _KEY.match(written):
            reached = (*table, next(part for part in key.groups() if part))
        else:
            continue
        if where[: len(reached)] == reached and len(reached) > nearest:
            best, nearest = number, len(reached)
    return best


def _opened(header: re.Match[str], counts: dict[Path, int]) -> Path:
    """The way to the table that a header opens; each `[[…]]` of a name is its next."""
    way: Path = ()
    steps = [part.strip().strip("\"'") for part in header.group(2).split(".")]
    for place, step in enumerate(steps):
        way = (*way, step)
        if header.group(1) and place == len(steps) - 1:
            counts[way] = counts.get(way, -1) + 1
        if way in counts:
            way = (*way, counts[way])
    return way
