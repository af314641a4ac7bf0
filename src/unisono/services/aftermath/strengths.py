"""What is kept better than said, and what customers praise: messages that the facts would carry."""

from __future__ import annotations

from dataclasses import dataclass

from unisono.loop.diagnose.aftermath.better import Stronger, kept_within_kernel, stronger
from unisono.loop.diagnose.aftermath.praised import Said, Theme, texts_kernel, themes_of
from unisono.loop.diagnose.aftermath.redaction import name_parts, redacted
from unisono.loop.measure.ledger import Promise
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.services.aftermath.looking import seconds_of
from unisono.services.companies import edition_of, reader_of
from unisono.services.promises.ledger import promises_of
from unisono.services.rights import allow
from unisono.store.warehouse import Reader

EMPLOYEES = Kernel("select distinct name from employees where name is not null order by name", ("employees",))


@dataclass(frozen=True, slots=True)
class Strengths:
    """Claims kept better than said, themes the glad write of, and how many texts and promises were read.

    Quotes hold nothing that says who wrote them; whoever may not look customers up is given none.
    """

    claims: tuple[Stronger, ...]
    themes: tuple[Theme, ...]
    promises: int
    texts: int
    edition: int


def strengths(company: Company, lens: Lens) -> Strengths:
    """What does the company keep better than it says, and what do customers praise?

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    """
    allow(company, "see_figures")
    edition = edition_of(company)
    with reader_of(company, edition) as reader:
        promises = [promise for promise in promises_of(reader) if not promise.missing]
        claims = [_stronger(reader, promise, lens) for promise in promises]
        texts = _texts(reader, lens)
    themes = themes_of(texts)
    if not company.actor.may("see_customers"):
        themes = tuple(Theme(each.word, each.customers, each.comparison, ()) for each in themes)
    return Strengths(
        tuple(claim for claim in claims if claim), themes, len(promises), len(texts), edition.number
    )


def _stronger(reader: Reader, promise: Promise, lens: Lens) -> Stronger | None:
    within = None if promise.dated else seconds_of(promise)
    if within is None and not promise.dated:
        return None
    return stronger(promise, within, reader.ask(kept_within_kernel(promise, within, lens)))


def _texts(reader: Reader, lens: Lens) -> list[Said]:
    """What customers wrote, without their names, those of the employees, and whatever else tells."""
    employees = name_parts(*(str(row["name"]) for row in reader.ask(EMPLOYEES)))
    return [
        Said(
            redacted(str(row["words"]), employees | name_parts(row["name"])),
            row["glad"] == 1,
            str(row["customer_id"] or ""),
        )
        for row in reader.ask(texts_kernel(lens))
        if row["glad"] is not None
    ]
