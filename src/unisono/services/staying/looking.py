"""Asks who stayed and who left through a lens, and puts it together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from unisono.errors import QuestionError
from unisono.loop.measure.clock import EPOCH
from unisono.loop.measure.metric import GREY_N, LEVEL
from unisono.loop.measure.staying import (
    ASKED,
    Sight,
    frame_kernel,
    reasons_kernel,
    shares_of,
    size_of,
    stays_kernel,
    tables_from,
)
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.render.values import value_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow
from unisono.services.staying.curves import (
    estimate_of,
    hazards_of,
    knows_outcome,
    month_told,
    peak_of,
    stay_of,
    verdicts,
)
from unisono.services.staying.foretelling import foretell
from unisono.services.staying.nouns import Reasoned, Silent, Stay, Staying
from unisono.services.trends.segments import columns_of
from unisono.stats.share import share_interval
from unisono.stats.survival import RiskTable
from unisono.store.warehouse import Reader

MOST_GROUPS = 12
UNLIKELY = 8.0  # ends expected where there is none: chance does that three times in ten thousand


def staying(company: Company, lens: Lens, column: str = "", *, language: str = "es") -> Staying | Silent:
    """How long do customers stay, who stays less, why do they leave, and what is to be expected?

    Parameters
    ----------
    company : whose contracts; it must have said that customers hold contracts.
    lens : the customers looked at. Its days are a window: what happened in them, to all who were
        there, each at the age of their contract.
    column : what to split by; left out, the first that is worth it.
    language : of the groups' names.

    Raises
    ------
    QuestionError
        `column_not_offered`, where contracts can't be split by that column.
    """
    allow(company, "see_figures")
    edition = edition_of(company)
    if company.contract is not True:
        return Silent("unsaid" if company.contract is None else "without_contract")
    if edition.made_at is None:
        return Silent("no_contracts")
    columns = columns_of(company, ASKED)
    if column and column not in columns:
        raise QuestionError("column_not_offered", column=column, metric=ASKED)
    column = column or (columns[0] if columns else "")
    known_by = int(edition.made_at.timestamp() * 1_000_000)
    sight = Sight(known_by, lens.where, lens.since, lens.until)
    with reader_of(company, edition) as reader:
        frame, stays, reasons = _asked(reader, sight, column)
        if not frame["contracts"]:
            return Silent("nothing_seen" if lens != Lens() else "no_contracts")
    if not stays:
        return Silent("nothing_seen")
    return _told(company, edition, lens, (column, columns), (frame, stays, reasons), language)


def _asked(
    reader: Reader, sight: Sight, column: str
) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
    extras = reader.edition.extras
    (frame,) = reader.ask(frame_kernel(sight, extras=extras))
    stays = reader.ask(stays_kernel(sight, (column,) if column else (), extras=extras))
    return frame, stays, reader.ask(reasons_kernel(sight, extras=extras))


def _told(
    company: Company,
    edition: Edition,
    lens: Lens,
    split: tuple[str, tuple[str, ...]],
    rows: tuple[Mapping[str, Any], Sequence[Mapping[str, Any]], Sequence[Mapping[str, Any]]],
    language: str,
) -> Staying:
    (column, columns), (frame, stays, reasons) = split, rows
    by_group = tables_from(stays, 1 if column else 0)
    whole = sum(by_group.values(), RiskTable.of([], []))
    month, n = month_told(whole), size_of(stays)
    tables = {key[0]: table for key, table in by_group.items()} if column else {}
    groups, small = _groups(tables, column, month, language)
    return Staying(
        whole=stay_of(whole, month),
        month=month,
        column=column,
        columns=columns,
        groups=groups,
        small=small,
        outcome_known=knows_outcome(list(tables.values())),
        reasons=_reasons(reasons, company.currency),
        hazards=hazards_of(whole),
        peak=peak_of(whole),
        foretold=foretell(whole, n, company.discount_rate),
        discount_rate=company.discount_rate,
        since=lens.since,
        last=_day(frame["last"]),
        turned=int(frame["turned"]),
        missing_until=None if lens.since else _missing_until(frame),
        edition=edition.number,
    )


def _groups(
    tables: Mapping[object, RiskTable], column: str, month: int, language: str
) -> tuple[tuple[Stay, ...], int]:
    """The groups with ten or more, who stays most first, and how many smaller ones aren't shown."""
    large = [key for key, table in tables.items() if table.count.max(initial=0) >= GREY_N]
    large = sorted(large, key=lambda key: -tables[key].count.max(initial=0))[:MOST_GROUPS]
    found = [
        replace(
            stay_of(tables[key], month, value=key, label=value_text(column, key, language)), against=verdict
        )
        for key, verdict in zip(large, verdicts([tables[key] for key in large]), strict=True)
    ]
    found.sort(key=lambda stay: (stay.at.value is None, -(stay.at.value or 0.0)))
    return tuple(found), len(tables) - len(large)


def _reasons(rows: Sequence[Mapping[str, Any]], currency: str) -> tuple[Reasoned, ...]:
    """Each reason's share of all who left, the most frequent first, those without one last."""
    found = [
        Reasoned(
            row["reason"],
            estimate_of(share_interval(share, level=LEVEL), share.n, "share"),
            int(row["n"]),
            _money(row, currency),
        )
        for row, share in zip(rows, shares_of(rows), strict=True)
    ]
    return tuple(sorted(found, key=lambda each: (each.reason is None, -each.left)))


def _money(row: Mapping[str, Any], currency: str) -> Estimate | None:
    """What they paid each month, all together: a sum, so without bounds."""
    named = {row["currency_low"], row["currency_high"]} - {None}
    named |= {currency} if row["currency_unnamed"] else set()
    if row["amount"] is None or row["priced"] < row["n"] or len(named) != 1:
        return None
    return Estimate(
        float(row["amount"]), None, None, int(row["n"]), "money", method="sum", currency=named.pop()
    )


def _missing_until(frame: Mapping[str, Any]) -> date | None:
    """Until when ends seem to be missing: nobody left before that day, though many should have."""
    if not frame["ended"] or not frame["days"]:
        return None
    expected = frame["ended"] / frame["days"] * frame["days_before"]
    return _day(frame["first_left"]) if expected > UNLIKELY else None


def _day(number: int) -> date:
    return EPOCH + timedelta(days=number)
