"""Somebody decides of a deal, with or against what is expected of it: with a reason, which is kept."""

from __future__ import annotations

from unisono.errors import InputError
from unisono.model.company import Company
from unisono.model.deal import TAKINGS, DealChoice, Taking
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import say
from unisono.services.audit import note, noted
from unisono.services.fit.keeping import book_now
from unisono.services.fit.looking import open_deal
from unisono.services.fit.telling import deal_fit
from unisono.services.rights import allow
from unisono.store.records import deals as records

LEAST_WORDS, MOST_WORDS = 10, 2_000  # characters of a reason: enough to say one


def decide_deal(company: Company, deal: str, choice: str, reason: str) -> DealChoice:
    """Take a deal, or leave it, and say why: what was expected of it and warned of is kept beside it.

    Parameters
    ----------
    deal : the id of a deal that is open.
    choice : `take` or `leave`.
    reason : why, in ten characters at least.

    Raises
    ------
    MissingError
        `deal_missing`: there is no such open deal, or it isn't the asker's to see.
    InputError
        `deal_choice_unknown`, `deal_reason_short`, `deal_reason_long`; `deal_unfit` where nothing can be
        said of deals, so that there is nothing to decide with or against.
    """
    allow(company, "work_deals")
    chosen, told = _choice(choice), reason.strip()
    if len(told) < LEAST_WORDS:
        raise InputError("deal_reason_short", minimum=LEAST_WORDS)
    if len(told) > MOST_WORDS:
        raise InputError("deal_reason_long", maximum=MOST_WORDS)
    book, _ = book_now(company)
    if isinstance(book, Reason):
        raise InputError("deal_unfit", why=say(f"reason.{book.code}", company.language, **book.facts))
    fit = deal_fit(company, book, open_deal(book, deal), company.language)
    expected: dict[str, object] = {
        "verdict": fit.verdict,
        "warnings": [warning.kind for warning in fit.warnings],
        "expected": _plain(fit.expected),
        "won": _plain(fit.won),
        "chance": fit.chance.value,
        "stays": fit.stays.value,
    }
    with noted(company):
        note(company, f"deal_{chosen}", {"deal": deal, "verdict": fit.verdict, "reason": told})
        return records.choose(company.folder, company.actor, deal, chosen, told, fit=expected)


def _choice(told: str) -> Taking:
    for each in TAKINGS:
        if each == told:
            return each
    raise InputError("deal_choice_unknown", choice=told)


def _plain(estimate: Estimate) -> float | None:
    """Money in whole units, as records and programs keep it."""
    return None if estimate.value is None else estimate.value / 100
