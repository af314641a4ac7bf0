"""Words that agents and reps gave customers: who keeps theirs, and what is still to be done for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from unisono.loop.diagnose.given import GIVEN, PEOPLE, counts_kernel, undone_kernel
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import answer
from unisono.services.promises.ledger import METRIC
from unisono.services.rights import allow

MOST_UNDONE = 200
_SECOND = 1_000_000
_NOBODY = Estimate(None, None, None, 0, "share", reason=Reason("no_data"))


@dataclass(frozen=True, slots=True)
class Giver:
    """One person: how many words they gave, how often they kept them, how many are open or late."""

    id: str
    name: str
    team: str
    given: int
    kept: Estimate
    key: str
    open: int
    late: int


@dataclass(frozen=True, slots=True)
class Undone:
    """A word not done yet: what was said to whom, by whom, until when; `late` once its day has passed."""

    words: str
    customer: str
    customer_name: str
    giver: str
    given_at: datetime
    due_at: datetime | None
    late: bool


@dataclass(frozen=True, slots=True)
class Given:
    """All words that people gave. `undone` is empty for whoever may not see customers (`hidden`)."""

    givers: tuple[Giver, ...]
    undone: tuple[Undone, ...]
    whole: Figure | None
    hidden: bool
    edition: int

    @property
    def late(self) -> int:
        """How many are past their day and undone."""
        return sum(giver.late for giver in self.givers)

    @property
    def open(self) -> int:
        """How many are open and not due yet."""
        return sum(giver.open for giver in self.givers)


def given(company: Company, lens: Lens) -> Given | None:
    """Who gave which words to customers, and what became of them? None where nothing was loaded.

    The lens' days narrow how often words were kept; what is still to be done is of all time.
    """
    allow(company, "see_figures")
    edition = edition_of(company)
    if edition.made_at is None:
        return None
    with reader_of(company, edition) as reader:
        people, counts = reader.ask(PEOPLE), reader.ask(counts_kernel(lens))
        if not counts:
            return Given((), (), None, False, edition.number)
        whole = answer(company, reader, lens.through(Question(METRIC, where=GIVEN)))[0]
        figures = answer(company, reader, lens.through(Question(METRIC, by=("made_by",), where=GIVEN)))
        hidden = not company.actor.may("see_customers")
        undone = () if hidden else reader.ask(undone_kernel(lens, limit=MOST_UNDONE))
    names = {str(row["id"]): row for row in people}
    kept = {str(figure.group["made_by"]): figure for figure in figures}
    givers = [_giver(row, names, kept.get(str(row["employee"]))) for row in counts]
    ranked = sorted(givers, key=lambda giver: (-giver.late, -giver.open, -giver.given, giver.name))
    return Given(tuple(ranked), tuple(_undone(row, names) for row in undone), whole, hidden, edition.number)


def _giver(row: Mapping[str, Any], names: Mapping[str, Mapping[str, Any]], figure: Figure | None) -> Giver:
    known = names.get(str(row["employee"]), {})
    return Giver(
        str(row["employee"]),
        str(known.get("name") or row["employee"]),
        str(known.get("team") or ""),
        int(row["given"]),
        figure.estimate if figure else _NOBODY,
        figure.key if figure else "",
        int(row["open"]),
        int(row["late"]),
    )


def _undone(row: Mapping[str, Any], names: Mapping[str, Mapping[str, Any]]) -> Undone:
    giver = names.get(str(row["employee"]), {})
    customer = str(row["customer_id"] or "")
    return Undone(
        str(row["promise"]),
        customer,
        str(row["customer"] or customer),
        str(giver.get("name") or row["employee"]),
        _moment(row["given_at"]),
        None if row["due_at"] is None else _moment(row["due_at"]),
        bool(row["late"]),
    )


def _moment(microseconds: int) -> datetime:
    return datetime.fromtimestamp(microseconds / _SECOND, UTC)
