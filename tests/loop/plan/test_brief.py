"""The brief: five things at most, no kind crowded out, silence where nothing happened, changes with tone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.contracts.test_detectors import COMPANY
from tests.loop.diagnose.planted import YEAR, Cell, counted, said, share
from tests.loop.measure.company import Company
from tests.loop.plan.composed import Keys, brief, brief_of_rows, material, texts
from unisono.loop.diagnose.detector import Context
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.loop.plan.brief import (
    LINKS,
    MOST_ITEMS,
    NEVER_COMPARED,
    chain_before,
    chain_question,
    compose,
    questions,
)
from unisono.loop.plan.charts import CHARTS
from unisono.model.brief import Brief, Cited
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.question import Question, key_of
from unisono.model.words import LANGUAGES, known
from unisono.services.wording import LanguageSpeech
from unisono.stats.moments import Moments

EFFECT = Estimate(-1.0, -2.0, -0.5, 100, "score")
SLUGS = [slug for _, _, slugs in LINKS for slug in slugs]


def finding(kind: str, rank: int) -> Finding:
    return Finding(kind, "service", (), EFFECT, facts={"rank": rank})


def items(*kinds: str) -> list[str]:
    """The titles of a brief's items, where findings of these kinds were ranked in this order."""
    findings = [finding(kind, rank) for rank, kind in enumerate(kinds)]
    return [item.title for item in brief(findings=findings).items]


def cited(slug: str, now: Moments, before: Moments | None = None) -> Cited:
    """How the chain shows a figure of this year and the year before."""
    cells = {chain_question(slug, YEAR): [Cell(now)]}
    if before is not None:
        cells[chain_before(slug, YEAR)] = [Cell(before)]
    (shown,) = [each for link in brief(cells).chain for each in link.figures]
    return shown


# --- items


def test_five_at_most() -> None:
    assert len(items(*["moved"] * 20)) == MOST_ITEMS == 5
    assert items("moved") == ["moved 0"]


def test_they_keep_their_rank_and_the_title_states_the_first() -> None:
    assert items("a", "b", "a") == ["a 0", "b 1", "a 2"]
    assert brief(findings=[finding("a", 0), finding("b", 1)]).title == "a 0"


def test_no_kind_crowds_out_the_others() -> None:
    assert items(*["a"] * 9, "b", "c") == ["a 0", "a 1", "a 2", "b 9", "c 10"]
    assert items(*["a"] * 4, *["b"] * 4) == ["a 0", "a 1", "a 2", "b 4", "b 5"]
    assert items("a", "a", "b", "c", "d", "e") == ["a 0", "b 2", "c 3", "d 4", "e 5"]


def test_an_item_carries_its_words_and_the_figures_it_cites_in_order() -> None:
    asked = Question("score_after_promise", by=("promise", "instrument", "kept"), edition=7)
    stars = counted([1, 5], [50, 50])
    figures = said(asked, [Cell(stars, ("delivery", "csat", kept)) for kept in (0, 1)])
    told = replace(finding("a", 0), evidence=tuple(figure.key for figure in figures))
    whole = replace(material(findings=[told]), evidence={figure.key: figure for figure in figures})
    (item,) = compose(whole, LanguageSpeech("es")).items
    assert [each.key for each in item.evidence] == [figure.key for figure in figures]
    assert [each.label.partition("(")[2] for each in item.evidence] == [
        "entrega, CSAT, promesa rota)",
        "entrega, CSAT, promesa cumplida)",
    ]
    assert (item.why, item.money, item.decide, item.owner) == (
        *(getattr(LanguageSpeech("es").finding(told), part) for part in ("why", "money", "decide")),
        "Servicio",
    )


def test_a_group_without_words_speaks_for_itself_and_an_empty_one_says_so() -> None:
    asked = Question("conversion", by=("origin",), edition=7)
    figures = said(asked, [Cell(share(10, 50), (origin,)) for origin in ("paid {search}", None)])
    told = replace(finding("a", 0), evidence=tuple(figure.key for figure in figures))
    whole = replace(material(findings=[told]), evidence={figure.key: figure for figure in figures})
    (item,) = compose(whole, LanguageSpeech("en")).items
    assert [each.label.partition("(")[2] for each in item.evidence] == ["paid {search})", "not recorded)"]


@pytest.mark.parametrize(
    ("since", "until", "grain", "expected"),
    [
        (None, None, None, "brief.period.all"),
        (None, date(2018, 3, 1), None, "period.until(until=2018-03-01/2018-03-01)"),
        (date(2018, 1, 1), date(2018, 3, 1), None, "2018-01-01/2018-03-01"),
        (date(2018, 1, 1), None, "month", "<2018-03>"),
    ],
)
def test_a_cited_figure_says_which_days_it_is_of(
    since: date | None, until: date | None, grain: str | None, expected: str
) -> None:
    asked = Question("fcr", grain=grain, since=since, until=until, edition=7)  # type: ignore[arg-type]
    (figure,) = said(asked, [Cell(share(10, 50), month=date(2018, 3, 1) if grain else None)])
    told = replace(finding("a", 0), evidence=(figure.key,))
    (item,) = compose(replace(material(findings=[told]), evidence={figure.key: figure}), Keys()).items
    assert item.evidence[0].period == expected


# --- quiet


def test_where_nothing_was_found_the_brief_says_so_and_decides_nothing() -> None:
    quiet = brief()
    assert (quiet.title, quiet.items, quiet.quiet) == ("brief.quiet.title", (), "brief.quiet")
    assert quiet.charts == ()
    assert [link.figures for link in quiet.chain] == [()] * 4


def test_it_says_whose_it_is_of_when_and_of_which_edition() -> None:
    made = brief()
    assert (made.company, made.currency, made.language, made.edition) == ("Shop", "BRL", "keys", 7)
    assert (made.period, made.as_of) == ("2018-01-01/2018-12-31", "2019-01-02/2019-01-02")
    assert made.data_note == "note"


# --- the chain


def test_four_links_each_with_its_owner() -> None:
    links = brief().chain
    assert [link.name for link in links] == [
        f"chain.{name}" for name in ("promised", "sold", "delivered", "lived")
    ]
    assert [link.owner for link in links] == [
        f"department.{each}" for each in ("marketing", "sales", "service", "cxo")
    ]


def test_figures_nobody_recorded_are_not_shown() -> None:
    shown = cited("csat", share(30, 40))
    assert shown.label == "metric.csat.name"


def test_figures_of_too_few_are_shown_grey_with_their_reason() -> None:
    for n in (1, 10, 29):
        grey = cited("csat", share(0, n)).estimate
        assert (grey.value, grey.n) == (None, n)
        assert grey.reason is not None
        assert grey.reason.code == "too_few"
    assert cited("csat", share(0, 30)).estimate.value == 0.0


def test_three_figures_a_link_and_the_unrecorded_leave_their_place_to_the_next() -> None:
    slugs = next(slugs for name, _, slugs in LINKS if name == "delivered")
    assert len(slugs) > 3
    levels = {slug: counted([0, 1], [20, 20]) for slug in slugs}
    cells = {chain_question(slug, YEAR): [Cell(sums)] for slug, sums in levels.items()}
    assert [f.label for f in brief(cells).chain[2].figures] == [f"metric.{slug}.name" for slug in slugs[:3]]
    del cells[chain_question(slugs[1], YEAR)]
    shown = [slugs[0], *slugs[2:4]]
    assert [f.label for f in brief(cells).chain[2].figures] == [f"metric.{slug}.name" for slug in shown]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_figure_of_the_chain_can_be_opened(slug: str) -> None:
    scale = [-1.0, 0.0, 1.0] if slug == "nps" else [0.0, 1.0]
    shown = cited(slug, counted(scale, [20] * len(scale)))
    assert shown.key == key_of(replace(chain_question(slug, YEAR), edition=7), {}, None)


# --- against the year before


def test_the_year_before_ends_the_day_before() -> None:
    asked = chain_before("csat", YEAR)
    assert asked.since is not None
    assert asked.until is not None
    assert asked.until + timedelta(days=1) == YEAR.since
    assert (asked.until - asked.since).days + 1 == 365


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug not in NEVER_COMPARED])
def test_every_other_figure_is_told_as_better_or_worse_by_its_direction(slug: str) -> None:
    low, high = counted([0, 1], [300, 100]), counted([0, 1], [100, 300])
    risen, fallen = cited(slug, high, low), cited(slug, low, high)
    better = BY_SLUG[slug].direction == "up"
    assert (risen.tone, fallen.tone) == (("good", "bad") if better else ("bad", "good"))
    assert risen.change.startswith("brief.change.moved(change=+")
    assert fallen.change.startswith("brief.change.moved(change=-")


def test_a_change_is_said_by_how_much() -> None:
    assert cited("csat", share(300, 400), share(200, 400)).change == "brief.change.moved(change=+0.250 share)"


def test_what_may_be_chance_is_called_so_without_a_tone() -> None:
    shown = cited("csat", share(205, 400), share(200, 400))
    assert (shown.change, shown.tone) == ("brief.change.none", "neutral")


def test_a_small_p_alone_does_not_make_a_change() -> None:
    """40 torn answers after 1,000 lukewarm ones: the test says p < 0.001, the bounds hold 0."""
    lukewarm, torn = counted([-1, 0, 1], [10, 980, 10]), counted([-1, 0, 1], [16, 0, 24])
    shown = cited("nps", torn, lukewarm)
    assert (shown.change, shown.tone) == ("brief.change.none", "neutral")


@pytest.mark.parametrize("before", [None, share(10, 29)])
def test_without_a_year_before_nothing_is_said_of_it(before: Moments | None) -> None:
    shown = cited("csat", share(300, 400), before)
    assert (shown.change, shown.tone) == ("", "neutral")


def test_too_few_now_are_not_compared_with_many_before() -> None:
    assert cited("csat", share(0, 29), share(400, 400)).change == ""


def test_what_never_varies_can_not_be_tested_and_is_not_called_unchanged() -> None:
    assert cited("promised_days", counted([5], [400]), counted([9], [400])).change == ""


def test_cohorts_that_had_a_year_more_are_never_compared() -> None:
    for slug in NEVER_COMPARED:
        asked = questions(YEAR)
        assert chain_question(slug, YEAR) in asked
        assert chain_before(slug, YEAR) not in asked
    figures = material({chain_question("conversion", YEAR): [Cell(share(10, 400))]})
    before = said(chain_before("conversion", YEAR), [Cell(share(300, 400))])
    answers = {**figures.answers, chain_before("conversion", YEAR): before}
    (shown,) = compose(replace(figures, answers=answers), Keys()).chain[1].figures
    assert (shown.change, shown.tone) == ("", "neutral")


# --- what it asks


@pytest.mark.parametrize(
    "context", [YEAR, Context(date(2020, 2, 29), date(2020, 2, 29), date(2020, 2, 29), "PEN")]
)
def test_it_asks_each_question_once_and_all_of_its_charts(context: Context) -> None:
    asked = questions(context)
    assert len(set(asked)) == len(asked)
    assert {plan.question(context) for plan in CHARTS} <= set(asked)


# --- in three languages

KEYS = re.compile(
    r"\b(finding|chart|group|metric|brief|chain|department|promise|period|date|number|unit|reason)\.\w"
)


def readable(made: Brief) -> None:
    """No text of a brief is a raw key, a template, or a Python value."""
    for text in texts(made):
        assert text.strip(), made
        assert not KEYS.search(text), text
        assert not re.search(r"[{}]|\bNone\b|\bnan\b|\binf\b", text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_raw_key_in_any_text(language: str) -> None:
    speech = LanguageSpeech(language)
    made = brief_of_rows(COMPANY, speech)
    assert {item.owner for item in made.items} == {
        speech.say(f"department.{each}") for each in ("cxo", "service", "marketing", "sales")
    }
    assert len(made.charts) >= 2
    readable(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quiet_brief_has_words_too(language: str) -> None:
    made = brief_of_rows(Company(), LanguageSpeech(language))
    assert made.items == ()
    readable(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_metric_and_link_of_the_chain_has_words(language: str) -> None:
    keys = [f"metric.{slug}.name" for slug in SLUGS]
    keys += [f"chain.{name}" for name, _, _ in LINKS] + [f"department.{owner}" for _, owner, _ in LINKS]
    assert [key for key in keys if not known(key)] == []


def test_the_texts_differ_by_language_and_the_figures_do_not() -> None:
    made = [brief_of_rows(COMPANY, LanguageSpeech(language)) for language in LANGUAGES]
    assert len({each.title for each in made}) == len(LANGUAGES)
    keys = [[figure.key for item in each.items for figure in item.evidence] for each in made]
    assert keys[0] == keys[1] == keys[2] != []
