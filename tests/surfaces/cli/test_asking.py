"""Metrics, figures, findings and opened figures: the shapes programs rely on, and what people read."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from tests.surfaces.cli.conftest import Command, Poll, answers
from unisono.loop.measure.catalogue import METRICS
from unisono.model.question import read_key
from unisono.services.companies import edition_of, open_company

FIGURE = ["metric", "group", "period", "value", "low", "high", "level", "n", "unit", "reason", "key"]
SHARES = ("csat", "ces", "promise_kept", "conversion", "fcr", "repeat_contact_7d", "retention", "churn")
SLUGS = ("nps", "aht", "revenue_per_customer", *SHARES)


def test_metrics_are_listed_with_question_and_direction(unisono: Command) -> None:
    told = unisono("metrics", "--json").json["metrics"]
    assert [metric["slug"] for metric in told] == [metric.slug for metric in METRICS]
    assert set(SLUGS) <= {metric["slug"] for metric in told}
    assert all(metric["direction"] in ("up", "down") and metric["question"] for metric in told)
    lines = unisono("metrics", "--lang", "es").out.splitlines()
    assert len(lines) == len(METRICS)
    assert lines[0].startswith("nps")


@pytest.mark.parametrize("slug", SLUGS)
def test_every_promised_metric_answers_in_the_promised_shape(
    slug: str, unisono: Command, demo_folder: Path
) -> None:
    told = unisono("measure", slug, "--company", demo_folder, "--json")
    assert told.code == 0
    (figure,) = told.json
    assert list(figure) == FIGURE
    assert (figure["metric"], figure["group"], figure["period"]) == (slug, {}, None)
    assert figure["level"] == 0.95
    assert figure["reason"] is None
    assert figure["low"] <= figure["value"] <= figure["high"]
    assert figure["n"] > 0
    assert figure["unit"] == {"nps": "points", "aht": "seconds", "revenue_per_customer": "PEN"}.get(
        slug, "share"
    )
    assert slug not in SHARES or 0 <= figure["value"] <= 1


def test_split_by_column_and_period(unisono: Command, demo_folder: Path) -> None:
    asked = ("measure", "nps", "--by", "customer.origin", "--by", "channel", "--grain", "quarter")
    figures = unisono(*asked, "--company", demo_folder, "--json").json
    assert all(list(figure["group"]) == ["customer.origin", "channel"] for figure in figures)
    assert all(figure["period"][4:6] == "-Q" for figure in figures)
    assert len({figure["key"] for figure in figures}) == len(figures)
    whole = unisono("measure", "nps", "--company", demo_folder, "--json").json[0]
    assert sum(figure["n"] for figure in figures) == whole["n"]


def test_where_since_and_until_choose_rows(unisono: Command, demo_folder: Path) -> None:
    def n(*options: str) -> int:
        (figure,) = unisono("measure", "nps", *options, "--company", demo_folder, "--json").json
        return int(figure["n"])

    both = n("--since", "2026-01-01", "--until", "2026-06-30")
    assert both == n("--since", "2026-01-01") - n("--since", "2026-07-01")
    split = [n("--where", f"customer.origin {sign} 'buscador'") for sign in ("=", "<>")]
    assert sum(split) + n("--where", "customer.origin is null") == n()


def test_too_few_has_no_value_but_a_reason(unisono: Command, poll: Poll) -> None:
    poll.write(answers(20))
    unisono(*poll.imports())
    (figure,) = unisono("measure", "nps", "--company", poll.company, "--json").json
    assert figure["value"] is None
    assert figure["n"] == 20
    assert "30" in figure["reason"]
    told = unisono("measure", "nps", "--company", poll.company, "--lang", "es")
    assert "\n" in told.out
    assert told.code == 0


def test_as_of_answers_as_it_would_have_then(unisono: Command, poll: Poll) -> None:
    poll.write(answers(40))
    unisono(*poll.imports())
    stood = edition_of(open_company(poll.company)).made_at
    assert stood is not None
    poll.write(answers(70))
    unisono(*poll.imports())

    def n(as_of: object) -> int:
        asked = ("measure", "nps", "--as-of", as_of, "--company", poll.company, "--json")
        return int(unisono(*asked).json[0]["n"])

    assert [n(1), n(2), n(stood.isoformat())] == [40, 70, 40]
    assert n(stood.replace(tzinfo=None).isoformat()) == 40, "without a zone it is UTC"
    assert unisono("measure", "nps", "--as-of", "2001-01-01", "--company", poll.company).code == 2


def test_people_read_a_table(unisono: Command, poll: Poll) -> None:
    poll.write(answers(60) + answers(60, "phone", 60))
    unisono(*poll.imports())
    told = unisono("measure", "nps", "--by", "touchpoint", "--company", poll.company)
    heading, *rows = told.out.splitlines()
    assert heading.split() == ["touchpoint", "value", "interval", "n", "key"] or "period" in heading
    assert [row.split()[0] for row in rows] == ["phone", "shop"]
    assert all(row.rstrip().endswith(f"nps@1/touchpoint={row.split()[0]}") for row in rows)
    assert "+33.3" in rows[0]
    assert "+33,3" in unisono("measure", "nps", "--company", poll.company, "--lang", "pt").out


def test_findings_have_the_promised_shape_and_their_evidence_opens(
    unisono: Command, demo_folder: Path
) -> None:
    found = unisono("findings", "--company", demo_folder, "--json").json
    assert found[0]["kind"] == "broken_promise"
    assert "Soporte 24/7" in found[0]["title"]
    assert len(found) >= 2
    for finding in found:
        assert {"kind", "title", "owner", "stake", "evidence"} <= set(finding)
        assert finding["owner"] in ("marketing", "sales", "service", "cxo")
        assert "{" not in finding["title"] + finding["why"] + finding["decide"]
        assert finding["evidence"]
    stakes = [finding["stake"]["value"] for finding in found if finding["stake"]]
    assert stakes == sorted(stakes, reverse=True)
    for key in found[0]["evidence"]:
        opened = unisono("open", key, "--company", demo_folder, "--limit", 3, "--json")
        assert opened.code == 0
        assert opened.json["figure"]["key"] == key
        assert len(opened.json["rows"]) == 3


def test_findings_for_people_and_their_absence(unisono: Command, demo_folder: Path, poll: Poll) -> None:
    told = unisono("findings", "--company", demo_folder)
    assert "Soporte 24/7" in told.out
    assert "score_after_promise@1/" in told.out
    assert "{" not in told.out
    poll.write(answers(3))
    unisono(*poll.imports())
    assert "no findings" in unisono("findings", "--company", poll.company).out
    assert unisono("findings", "--company", poll.company, "--json").json == []


def test_an_opened_figure_has_the_promised_shape(unisono: Command, poll: Poll) -> None:
    poll.write(answers(40))
    unisono(*poll.imports())
    key = "nps@1/touchpoint=shop"
    told = unisono("open", key, "--company", poll.company, "--json").json
    assert {"formula", "filter", "rows", "as_of"} <= set(told)
    assert told["filter"] == "touchpoint = 'shop'"
    assert told["row_count"] == len(told["rows"]) == 40
    assert told["as_of"].startswith("20")
    assert told["key"] == key
    first = told["rows"][0]
    assert first["source"] == "poll/answers"
    assert first["at"].endswith("-05:00"), "Lima's clock"
    assert first["touchpoint"] == "shop"
    for_people = unisono("open", key, "--company", poll.company, "--limit", 2)
    assert "Formula: 100 ×" in for_people.out
    assert "Filter: touchpoint = 'shop'" in for_people.out
    assert "n = 40" in for_people.out
    assert for_people.out.count("poll/answers") == 2


@pytest.mark.parametrize(
    "value",
    ["[red]x[/]", "[/]", "[/bold]", "\\[", "a\\", ":smile:", "100% {x}", "\x1b[2J", "a\nb", "«ñ»/=@~"],
)
def test_whatever_the_data_say_is_printed_as_it_stands(value: str, unisono: Command, poll: Poll) -> None:
    poll.write(answers(40, '"' + value + '"'))
    unisono(*poll.imports())
    (figure,) = unisono("measure", "nps", "--by", "touchpoint", "--company", poll.company, "--json").json
    assert figure["group"] == {"touchpoint": value}
    told = unisono("measure", "nps", "--by", "touchpoint", "--company", poll.company)
    opened = unisono("open", figure["key"], "--company", poll.company, "--limit", 1)
    assert told.code == opened.code == 0
    assert read_key(figure["key"])[1] == {"touchpoint": value}
    shown = value.replace("\x1b", "\ufffd")
    for line in shown.split("\n"):
        assert line in told.out
        assert line in opened.out
    assert "\x1b" not in told.out + opened.out


def test_no_answer_holds_a_number_that_json_does_not_know(unisono: Command, demo_folder: Path) -> None:
    def plain(value: Any) -> bool:
        if isinstance(value, dict):
            return all(plain(one) for one in value.values())
        if isinstance(value, list):
            return all(plain(one) for one in value)
        return not isinstance(value, float) or math.isfinite(value)

    for slug in SLUGS:
        asked = ("measure", slug, "--grain", "month", "--company", demo_folder, "--json")
        assert plain(unisono(*asked).json)
