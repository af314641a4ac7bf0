"""Which customers each origin or campaign brings: how many leads buy, and what becomes of them in a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unisono.errors import QuestionError
from unisono.loop.diagnose.aftermath.brought import brought_kernel, brought_of
from unisono.loop.measure.metric import GREY_N, LEVEL
from unisono.loop.measure.staying import Sight, stays_kernel, tables_from
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.services.aftermath.pricing import sight_of
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import answer
from unisono.services.promises.ledger import lens_only
from unisono.services.rights import allow
from unisono.services.staying.curves import estimate_of
from unisono.services.value.keeping import book_of
from unisono.stats.survival import RiskTable, kaplan_meier
from unisono.store.warehouse import Reader

MONTH = 12
COLUMNS: Mapping[str, str] = {"origin": "customer.origin", "campaign": "campaign.name"}
LEADS: Mapping[str, str] = {"origin": "origin", "campaign": "campaign.name"}
JUDGED = ("customer", "account")  # who answers for themselves, or is answered about (a marketplace's seller)


@dataclass(frozen=True, slots=True)
class Brought:
    """One origin or campaign: its leads that bought, who is still there after a year, how they feel, what
    they have left in their first year. Customers under ten aren't shown by themselves."""

    name: str | None
    leads: int
    conversion: Estimate
    customers: int
    stay: Estimate
    score: Estimate
    money: Estimate


@dataclass(frozen=True, slots=True)
class Origins:
    """What each origin or campaign brings, the most leads first; `instrument` is what was answered."""

    by: str
    rows: tuple[Brought, ...]
    small: int
    instrument: str
    edition: int


def origins(company: Company, lens: Lens, *, by: str = "origin") -> Origins:
    """Which customers does each origin bring?

    Parameters
    ----------
    by : `origin` or `campaign`.

    Raises
    ------
    QuestionError
        `column_not_offered`, for anything else.
    RightsError
        Where the actor may see no figures.
    """
    allow(company, "see_figures")
    if by not in COLUMNS:
        raise QuestionError("column_not_offered", column=by, metric="conversion")
    edition, whole = edition_of(company), lens_only(lens)
    with reader_of(company, edition) as reader:
        leads = _figures(company, reader, Question("conversion", (LEADS[by],)), whole)
        stays = _stays(company, reader, by, whole)
        instrument, scores = _scores(company, reader, by, whole)
        money = _money(company, reader, by, whole)
    names = sorted({*leads, *stays, *scores, *money} - {""}, key=lambda name: (-_n(leads.get(name)), name))
    rows = [_brought(name, leads, stays, scores, money) for name in names]
    shown = tuple(row for row in rows if max(row.leads, row.customers) >= GREY_N)
    return Origins(by, shown, len(rows) - len(shown), instrument, edition.number)


def _brought(
    name: str,
    leads: Mapping[str, Estimate],
    stays: Mapping[str, RiskTable],
    scores: Mapping[str, Estimate],
    money: Mapping[str, Estimate],
) -> Brought:
    conversion, table = leads.get(name, _nothing("share")), stays.get(name)
    n = int(table.count.max(initial=0)) if table is not None else 0
    support = int(table.support[MONTH - 1]) if table is not None and table.reached >= MONTH else 0
    stay = (
        estimate_of(kaplan_meier(table, level=LEVEL).at(MONTH), support, "share")
        if table is not None
        else _nothing("share")
    )
    score, left = scores.get(name, _nothing("score")), money.get(name, _nothing("money"))
    return Brought(name, conversion.n, conversion, n, stay, score, left)


def _nothing(unit: Unit) -> Estimate:
    return Estimate(None, None, None, 0, unit, reason=Reason("no_data"))


def _figures(company: Company, reader: Reader, question: Question, lens: Lens) -> dict[str, Estimate]:
    """A metric by the only column of its question; those without a name are left out."""
    figures = answer(company, reader, lens.through(question))
    return {
        str(next(iter(figure.group.values())) or ""): figure.estimate for figure in figures if figure.group
    }


def _stays(company: Company, reader: Reader, by: str, lens: Lens) -> dict[str, RiskTable]:
    """Who stayed how long; nothing without contracts."""
    made = reader.edition.made_at
    if not company.contract or made is None:
        return {}
    sight = Sight(int(made.timestamp() * 1_000_000), lens.where, None, None)
    rows: Sequence[Mapping[str, Any]] = reader.ask(
        stays_kernel(sight, (COLUMNS[by],), extras=reader.edition.extras)
    )
    return {str(key[0] or ""): table for key, table in tables_from(rows, 1).items()}


def _scores(company: Company, reader: Reader, by: str, lens: Lens) -> tuple[str, dict[str, Estimate]]:
    """NPS by origin; where nobody was asked that, how satisfied they are, or those they serve."""
    column = COLUMNS[by].removeprefix("customer.")
    tried = [("nps", "customer"), *(("csat", whose) for whose in JUDGED)]
    for metric, whose in tried:
        name = f"{whose}.{column}" if by == "origin" else f"{whose}.campaign.name"
        found = _known(company, reader, Question(metric, (name,)), lens)
        if found:
            return metric, found
    return "", {}


def _known(company: Company, reader: Reader, question: Question, lens: Lens) -> dict[str, Estimate]:
    """The figures of groups that have a name and a value; none where a filter leads nowhere from here."""
    try:
        found = _figures(company, reader, question, lens)
    except QuestionError:
        return {}
    named = {name: estimate for name, estimate in found.items() if name}
    return named if any(estimate.known for estimate in named.values()) else {}


def _money(company: Company, reader: Reader, by: str, lens: Lens) -> dict[str, Estimate]:
    """What each left in their first twelve months, of those who began as long ago."""
    book = book_of(company, reader)
    if isinstance(book, Reason):
        return {}
    rows = reader.ask(brought_kernel(sight_of(book, lens), COLUMNS[by], MONTH))
    return {str(row["g0"] or ""): brought_of(row, book.currency) for row in rows}


def _n(estimate: Estimate | None) -> int:
    return estimate.n if estimate else 0
