"""Where departments work against each other: the findings of five detectors, with boards and hand-offs."""

from __future__ import annotations

from datetime import datetime

from unisono.loop.diagnose.silos.cards import KPIS, PLACES
from unisono.loop.diagnose.silos.handoffs import reads
from unisono.loop.diagnose.silos.nouns import SLUGS
from unisono.loop.diagnose.silos.registry import registry
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import answers_of, ask, context_of
from unisono.services.findings import found
from unisono.services.rights import allow
from unisono.services.silos.nouns import Silos
from unisono.services.silos.showing import card_of, line_of, passed_of


def silos(
    company: Company, *, lens: Lens | None = None, language: str = "", as_of: int | datetime | None = None
) -> Silos:
    """The conflicts between departments in an edition, the dearest first; what was looked at where none is.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    StoreError
        Where there is no such edition.
    """
    allow(company, "see_figures")
    lens, language = lens or Lens(), language or company.language
    every = found(company, lens=lens, language=language, as_of=as_of)
    looked = tuple(each for each in every.looked if each.slug in SLUGS)
    edition = edition_of(company, as_of)
    with reader_of(company, edition) as reader:
        context = context_of(company, reader, lens)
        if context is None:
            return Silos((), (), (), looked, every.edition)
        need = reads(context)
        answers = answers_of(reader, need, ask(company, reader, context, need.questions))
    kpis = registry(answers.rows[KPIS], answers.rows[PLACES])
    cards = tuple(card_of(told, kpis, language) for told in every.told if told.kind in SLUGS)
    lines = tuple(line_of(kpi, language) for kpi in kpis)
    passed = passed_of(context, answers)
    return Silos(cards, lines, passed, looked, every.edition, every.since, every.until)
