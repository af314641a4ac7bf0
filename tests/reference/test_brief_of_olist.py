"""The brief of the real company: all it says can be opened, in each language, on two pages at most."""

from __future__ import annotations

import io
import re
from functools import cache

import pytest
from pypdf import PdfReader

from tests.reference.real import EXACT, Real
from unisono.model.brief import Brief, Cited
from unisono.model.finding import Finding
from unisono.model.words import LANGUAGES
from unisono.render.documents import brief_html, brief_pdf
from unisono.services.plan import brief_of

pytestmark = pytest.mark.real_data

# Scores on time and late by the clock, over all time: facts of the data.
LATE_BY_THE_CLOCK_COSTS = 2.4976 - 4.2796


@pytest.fixture(scope="module")
def briefs(olist: Real):
    """The brief in a language, made once."""
    return cache(lambda language: brief_of(olist.company.company, language=language))


@pytest.fixture(scope="module")
def broken_promise(olist: Real) -> Finding:
    (found,) = [finding for finding in olist.company.findings() if finding.kind == "broken_promise"]
    return found


def test_late_delivery_costs_satisfaction(broken_promise: Finding) -> None:
    """By the day, as it was promised, so orders late by hours alone don't soften it."""
    effect = broken_promise.effect
    assert effect.high < LATE_BY_THE_CLOCK_COSTS
    assert effect.low < effect.value < effect.high
    assert (effect.unit, broken_promise.owner) == ("score", "service")
    assert broken_promise.facts["promise"] == "delivery"
    assert effect.n == broken_promise.facts["kept"].n + broken_promise.facts["broken"].n


def test_its_effect_is_the_difference_of_the_figures_it_cites(olist: Real, broken_promise: Finding) -> None:
    broken, kept, share = (olist.company.open(key).figure for key in broken_promise.evidence)
    assert (broken.group["kept"], kept.group["kept"]) == (0, 1)
    difference = broken.estimate.value - kept.estimate.value
    assert broken_promise.effect.value == pytest.approx(difference, rel=EXACT)
    assert share.question.metric == "promise_kept"


def test_it_is_priced_in_the_company_s_money(broken_promise: Finding) -> None:
    stake = broken_promise.stake
    assert (stake.unit, stake.currency) == ("money", "BRL")
    assert 0 < stake.low < stake.value < stake.high


def test_over_all_time_and_by_the_clock_it_is_the_known_fact(olist: Real) -> None:
    found = olist.split("csat_mean", "late", where="order.status = delivered")
    difference = found[True].value - found[False].value
    assert difference == pytest.approx(LATE_BY_THE_CLOCK_COSTS, abs=1e-4)  # two facts of four digits


def test_the_dearest_finding_leads(olist: Real, briefs) -> None:
    stakes = [(f.stake.value if f.stake else 0.0) for f in olist.company.findings()]
    assert stakes == sorted(stakes, reverse=True)
    assert briefs("en").items[0].title == briefs("en").title


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_it_has_one_or_two_pages(briefs, language: str) -> None:
    brief = briefs(language)
    reader = PdfReader(io.BytesIO(brief_pdf(brief)))
    assert len(reader.pages) in (1, 2)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert brief.company in text
    for item in brief.items:
        assert plain(item.title) in plain(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_missing(briefs, language: str) -> None:
    """A key without words shows as the key itself: `finding.moved.title`, `notice.orphans`."""
    shown = brief_html(briefs(language)).split("<body", 1)[1]
    shown = re.sub(r"<(script|style).*?</\1>", "", shown, flags=re.DOTALL)
    shown = re.sub(r"<[^>]*>", " ", shown)
    assert re.findall(r"\b(?:finding|notice|reason|metric|unit|brief)\.[a-z_]+(?:\.[a-z]+)?", shown) == []


def test_figures_are_the_same_in_each_language(briefs) -> None:
    keys = {language: [figure.key for figure in figures(briefs(language))] for language in LANGUAGES}
    assert keys["es"] == keys["pt"] == keys["en"]
    titles = {briefs(language).title for language in LANGUAGES}
    assert len(titles) == len(LANGUAGES)


def test_every_figure_opens(olist: Real, briefs) -> None:
    found = figures(briefs("en"))
    assert len(found) >= 10
    for figure in {figure.key: figure for figure in found}.values():
        opened = olist.company.open(figure.key)
        assert opened.figure is not None, figure.key
        assert opened.figure.estimate.value == pytest.approx(figure.estimate.value, rel=EXACT)
        assert opened.row_count == figure.estimate.n
        assert opened.rows
        assert opened.formula
        assert opened.as_of is not None


def figures(brief: Brief) -> list[Cited]:
    """Every figure a brief shows with a key."""
    chain = [figure for link in brief.chain for figure in link.figures]
    return chain + [figure for item in brief.items for figure in item.evidence]


def plain(text: str) -> str:
    """Letters and digits only: paper breaks lines and joins letters as it likes."""
    return re.sub(r"[\W_]", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl"))
