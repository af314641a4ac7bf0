"""Everything the chain can hold against an outcome, each once, with its levels from worst to best."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may move an outcome, as SQL over the rows of `rows_sql`.

    Parameters
    ----------
    slug : its words are `driver.<slug>.name`, `.step` (what one step up means) and, for each level,
        `driver.<slug>.<level>`.
    sql : ordered: the level as an integer, 0 worst; else a text. NULL: nothing was recorded.
    levels : how many levels an ordered one has; 0 for those whose values stand beside each other.
    rows : for which outcomes it is there.
    """

    slug: str
    sql: str
    levels: int = 0
    rows: tuple[str, ...] = ("answers", "months")

    @property
    def ordered(self) -> bool:
        """Whether its levels go from worst to best."""
        return self.levels > 0


def _classes(value: str, bounds: tuple[float, ...]) -> str:
    """The level of a number of which less is better: under the last bound is best.

    >>> _classes("x", (60, 5))
    'case when x > 60 then 0 when x > 5 then 1 when x is not null then 2 end'
    """
    steps = " ".join(f"when {value} > {bound} then {level}" for level, bound in enumerate(bounds))
    return f"case {steps} when {value} is not null then {len(bounds)} end"


WAIT_SECONDS = (3600.0, 900.0, 300.0, 60.0)
LATE_DAYS = (7.0, 3.0, 0.0)
HANDLE_SECONDS = (180.0, 360.0, 600.0)
CONTACTS = (2.0, 1.0, 0.0)
TENURE_DAYS = (90.0, 365.0)
_HANDLED = " ".join(f"when handled < {bound} then '{level}'" for level, bound in enumerate(HANDLE_SECONDS))
_TENURE = " ".join(f"when tenure < {bound} then '{level}'" for level, bound in enumerate(TENURE_DAYS))
_ANSWERS = ("answers",)

CANDIDATES: tuple[Candidate, ...] = (
    Candidate("promise", "kept", 2, _ANSWERS),
    Candidate("wait", _classes("wait", WAIT_SECONDS), 5, _ANSWERS),
    Candidate("solved_once", "solved_once", 2, _ANSWERS),
    Candidate("lateness", _classes("late", LATE_DAYS), 4, _ANSWERS),
    Candidate("promises_before", "promises_before", 2),
    Candidate("solved_before", "solved_before", 2),
    Candidate("wait_before", _classes("wait_before", WAIT_SECONDS), 5, ("months",)),
    Candidate("late_before", _classes("late_before", LATE_DAYS), 4),
    Candidate("contacts_month", _classes("contacts_month", CONTACTS), 4),
    Candidate("contacts_earlier", _classes("contacts_earlier", CONTACTS), 4),
    Candidate("failed_steps", _classes("failed_steps", (1.0, 0.0)), 3),
    Candidate("handled", f"case {_HANDLED} when handled is not null then '3' end", 0, _ANSWERS),
    Candidate("channel", "channel", 0, _ANSWERS),
    Candidate("topic", "topic", 0, _ANSWERS),
    Candidate("touchpoint", "touchpoint", 0, _ANSWERS),
    Candidate("plan", "plan", 0, ("months",)),
    Candidate("tenure", f"case {_TENURE} when tenure is not null then '2' end", 0, ("months",)),
    Candidate("segment", "segment", 0),
    Candidate("country", "country", 0),
)
