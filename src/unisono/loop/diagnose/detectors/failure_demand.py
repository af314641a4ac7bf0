"""Contacts that something we did made come: sent upstream to the department that did it, with their cost."""

from __future__ import annotations

from unisono.errors import InputError
from unisono.loop.diagnose.demand.excess import traced_from
from unisono.loop.diagnose.demand.shares import CausePart, Shares, shares_of
from unisono.loop.diagnose.demand.terms import Origin, Terms, terms_from
from unisono.loop.diagnose.demand.tracing import Sought, tracing_kernel
from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.model.finding import Department, Finding
from unisono.model.question import Question

LEAST_SHARE = 0.01  # of all contacts: less is not worth a decision
OWNERS: dict[Origin, Department] = {
    "marketing": "marketing",
    "sales": "sales",
    "service": "service",
    "operations": "cxo",  # has no board of its own here: who is above the departments decides
    "billing": "cxo",
}
EVIDENCE: dict[str, tuple[str, ...]] = {
    "repeat": ("fcr", "repeat_contact_7d"),
    "promise": ("promise_kept",),
    "delivery": ("delivery_on_day",),
}
ALWAYS = "cost_per_case"


def terms_of(context: Context) -> Terms:
    """What the company declares; the usual terms where its file can't be read, which its page says."""
    try:
        return terms_from(context.plans.get("demand", {}))
    except InputError:
        return Terms()


def reads(context: Context) -> Needs:
    """Every contact traced; how often the first contact solves, promises hold, deliveries are on time."""
    sought = Sought(context.since, context.until, context.lens, currency=context.currency)
    kernel = tracing_kernel(sought, terms_of(context), extras=context.extras)
    slugs = dict.fromkeys((*(slug for slugs in EVIDENCE.values() for slug in slugs), ALWAYS))
    return Needs(tuple(_asked(slug, context) for slug in slugs), {"traced": kernel})


def finds(context: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding for each cause that made contacts come, beyond chance, the dearest first."""
    shares = _shares(context, answers)
    causes = [cause for cause in shares.causes if cause.beyond] if shares else []
    told = [
        _finding(cause, evidence)
        for cause in causes
        if (cause.part.share.value or 0.0) >= LEAST_SHARE
        and (evidence := _evidence(cause.cause.slug, context, answers))
    ]
    return tuple(sorted(told, key=lambda each: -((each.stake and each.stake.value) or 0.0)))


def weighs(context: Context, answers: Answers) -> int:
    """How many causes had contacts enough, and their like to compare with."""
    shares = _shares(context, answers)
    return sum(cause.part.contacts.known for cause in shares.causes) if shares else 0


def _asked(slug: str, context: Context) -> Question:
    return Question(slug, since=context.since, until=context.until)


def _shares(context: Context, answers: Answers) -> Shares | None:
    rows = answers.rows.get("traced", ())
    if not rows:
        return None
    terms = terms_of(context)
    return shares_of(traced_from(rows, terms), terms, context.currency)


def _evidence(cause: str, context: Context, answers: Answers) -> tuple[str, ...]:
    """The keys of figures that show it, of those that have rows to open."""
    figures = [
        figure
        for slug in (*EVIDENCE.get(cause, ()), ALWAYS)
        for figure in answers.figures.get(_asked(slug, context), ())
    ]
    return tuple(figure.key for figure in figures if figure.key and figure.estimate.n)


def _finding(found: CausePart, evidence: tuple[str, ...]) -> Finding:
    cause, part = found.cause, found.part
    return Finding(
        kind="failure_demand",
        owner=OWNERS[cause.origin],
        evidence=evidence,
        effect=part.contacts,
        stake=part.cost if part.cost.known else None,
        facts={
            "cause": cause.slug,
            "origin": cause.origin,
            "contacts": part.contacts,
            "contact_share": part.share,
            "after": found.after,
            "events": found.events,
            "days": cause.days,
            "p": found.p or 0.0,
        },
    )


DETECTOR = Detector("failure_demand", reads, finds, weighs)
