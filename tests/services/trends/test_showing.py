"""Metrics in sentences, charts and tables: the finding first, in every language."""

from __future__ import annotations

from datetime import date

import pytest

from tests.services.promising import stocked_shop
from unisono.loop.measure.catalogue import METRICS
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES, known
from unisono.services.trends import Side, Trend, by_segment, comparison, trend
from unisono.services.trends.showing import (
    cited,
    cited_before,
    comparison_words,
    definition,
    headline,
    segment_chart,
    segment_table,
    segment_title,
    why_unchanged,
)

JUNE = Lens(date(2018, 6, 1), date(2018, 6, 30))
OLD, NEW = (Side(date(year, 1, 1), date(year, 12, 31)) for year in (2017, 2018))


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return stocked_shop(tmp_path_factory.mktemp("showing") / "shop")


def told(company: Company, slug: str, lens: Lens | None = None) -> Trend:
    found = trend(company, slug, lens or Lens(), "month")
    assert found is not None
    return found


def test_the_headline_says_what_happened(shop: Company, demo: Company) -> None:
    assert headline(told(shop, "delivery_on_day", JUNE), "es") == "Entregas en el día: peor, −40,0 puntos"
    assert headline(told(demo, "conversion"), "es").startswith("Conversión: 4")
    assert headline(told(shop, "nps"), "es") == "NPS: todavía no hay cifra"
    assert headline(told(demo, "csat"), "en").startswith("Satisfaction (CSAT): ")


def test_why_nothing_is_said_of_a_change(shop: Company, demo: Company) -> None:
    assert "prospecto" in why_unchanged(told(demo, "conversion"), "es")
    first = Lens(date(2017, 6, 1), date(2017, 6, 30))
    assert why_unchanged(told(shop, "delivery_on_day", first), "es").startswith("No hay datos de antes")
    assert why_unchanged(told(shop, "delivery_on_day", JUNE), "es") == ""
    assert why_unchanged(told(shop, "nps"), "es") == "", "the reason for no value says enough"


def test_the_figure_large_and_what_it_was(shop: Company) -> None:
    trend_told = told(shop, "delivery_on_day", JUNE)
    now, before = cited(trend_told, "es"), cited_before(trend_told, "es")
    assert (now.estimate.value, now.tone) == (0.6, "bad")
    assert now.key
    assert now.change.startswith("Peor: −40,0 puntos frente al período del 1 jun 2017")
    assert before is not None
    assert (before.estimate.value, before.period) == (1.0, "del 1 jun 2017 al 15 jun 2017")
    assert cited_before(told(shop, "nps"), "es") is None


def test_a_split_in_a_chart_and_a_table(shop: Company) -> None:
    found = by_segment(shop, "delivery_on_day", "weekday", Lens(since=date(2017, 1, 1)))
    assert found is not None
    chart = segment_chart(found, "es")
    assert chart.title == "«martes» va peor que el resto: −100,0 puntos"
    assert chart.reference == found.whole.estimate.value
    assert [bar.label for bar in chart.rows] == ["martes ▼", "jueves ▲", "viernes ▲"]
    assert all(bar.key for bar in chart.rows)
    table = segment_table(found, "es")
    assert [row.cells[0] for row in table.rows] == ["martes", "jueves", "viernes"], "a file has no signs"
    assert table.rows[0].cells[3] == "peor que el resto, más allá del azar (p < 0,001)"
    assert table.rows[0].cells[2].unit == "points"  # type: ignore[union-attr]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nobody_stands_apart_or_all_are_few(language: str, demo: Company, shop: Company) -> None:
    quiet = by_segment(shop, "delivery_on_day", "weekday", Lens(until=date(2017, 12, 31)))
    few = by_segment(demo, "nps", "customer.country", Lens(date(2026, 10, 30), date(2026, 10, 31)))
    assert quiet is not None
    assert few is not None
    titles = {segment_title(quiet, language), segment_title(few, language)}
    assert len(titles) == 2
    assert not any("measure." in title or "{" in title for title in titles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_in_one_sentence(language: str, shop: Company, demo: Company) -> None:
    sentences = set()
    for company, slug, one, other in (
        (shop, "delivery_on_day", OLD, NEW),
        (shop, "delivery_on_day", NEW, OLD),
        (demo, "csat", Side(date(2025, 1, 1), date(2025, 12, 31)), Side(date(2026, 1, 1), date(2026, 6, 30))),
        (demo, "promise_kept", *(Side(column="customer.country", value=each) for each in ("PE", "CO"))),
        (demo, "promise_kept", *(Side(column="customer.country", value=each) for each in ("CO", "PE"))),
        (
            demo,
            "conversion",
            Side(date(2025, 1, 1), date(2025, 2, 1)),
            Side(date(2026, 1, 1), date(2026, 2, 1)),
        ),
        (shop, "nps", OLD, NEW),
    ):
        found = comparison(company, slug, Lens(), one, other, language=language)
        assert found is not None
        sentences.add(comparison_words(found, language))
    assert len(sentences) == 7
    assert not any("measure." in each or "{" in each for each in sentences)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_metric_is_defined(metric: object, language: str) -> None:
    found = definition(metric.slug, language)  # type: ignore[attr-defined]
    assert len(found) >= 4
    assert all(title and words and "{" not in words for title, words in found)
    assert not any(words.startswith(("metric.", "direction.")) for _, words in found)


def test_metrics_say_where_they_come_from_and_when_not_to_use_them() -> None:
    own = [metric.slug for metric in METRICS if metric.slug not in ("let_down", "discontent")]
    assert [slug for slug in own if not known(f"metric.{slug}.when_not")] == []
    assert [slug for slug in own if not known(f"metric.{slug}.source")] == []
