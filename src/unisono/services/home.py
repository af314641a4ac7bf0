"""The first page: the chain with its gaps, so that somebody sees in two minutes what moved and who acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from unisono.errors import QuestionError
from unisono.loop.diagnose import gaps
from unisono.loop.diagnose.detector import Context
from unisono.loop.plan import chain
from unisono.model.brief import Link, TrendChart
from unisono.model.company import Company
from unisono.model.gap import GapWords
from unisono.model.lens import Lens
from unisono.model.words import say
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import answers_of, ask, context_of
from unisono.services.rights import allow
from unisono.services.trends import trend
from unisono.services.trends.series import trend_chart
from unisono.services.wording import LanguageSpeech
from unisono.store.warehouse import Reader

PULSES = ("nps", "csat", "ces")


@dataclass(frozen=True, slots=True)
class Overview:
    """The chain through a lens. `promises` are the words of those that held on one of its days.

    `headline` tells the change that matters most, of gaps before links and for worse before for better;
    empty where none is beyond chance.
    """

    links: tuple[Link, ...]
    gaps: tuple[GapWords, ...]
    promises: tuple[str, ...]
    headline: str
    since: date
    until: date
    period: str
    as_of: str
    edition: int


def overview(
    company: Company, *, lens: Lens, language: str, as_of: int | datetime | None = None
) -> Overview | None:
    """The four links and the three gaps between them; None where nothing has been loaded yet.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    QuestionError
        Where the lens names a column there is none of.
    """
    allow(company, "see_figures")
    edition = edition_of(company, as_of)
    with reader_of(company, edition) as reader:
        context = context_of(company, reader, lens)
        return None if context is None else _overview(company, reader, context, language)


def pulse(company: Company, *, lens: Lens, language: str) -> TrendChart | None:
    """How customers live it, month by month, with what happened meanwhile; None where nobody asked them."""
    for slug in PULSES:
        try:
            told = trend(company, slug, lens, "month", language=language)
        except QuestionError as refused:
            if refused.code == "period_backwards":  # the lens begins after the data end
                return None
            raise
        if told is not None and told.series.enough:
            return trend_chart(told.series, language, name=say(f"metric.{slug}.name", language))
    return None


def _overview(company: Company, reader: Reader, context: Context, language: str) -> Overview:
    speech = LanguageSpeech(language)
    needs = gaps.reads(context)
    figures = ask(company, reader, context, (*chain.questions(context), *needs.questions))
    answers = answers_of(reader, needs, figures)
    by_key = {figure.key: figure for several in figures.values() for figure in several}
    made = reader.edition.made_at
    day = made.astimezone(ZoneInfo(company.time_zone)).date() if made else context.last
    links = chain.links(context, figures, speech)
    told = tuple(chain.gap_words(gap, context, by_key, speech) for gap in gaps.finds(context, answers))
    return Overview(
        links=links,
        gaps=told,
        promises=tuple(str(row["promise"]) for row in reader.ask(chain.standing_kernel(context))),
        headline=chain.headline(links, told, speech),
        since=context.since,
        until=context.until,
        period=speech.span(context.since, context.until),
        as_of=speech.span(day, day),
        edition=reader.edition.number,
    )
