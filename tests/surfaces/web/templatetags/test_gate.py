"""The tag that tells Marketing and Service what was decided at the gate: for thirty days, then no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import django
import pytest
from django.template import Context, Template

django.setup()

from tests.services.gate.made import ASKED  # noqa: E402 Django is set up first
from unisono.model.company import Company  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.rights import ROLES, Actor  # noqa: E402
from unisono.services.gate import Kept  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402
from unisono.surfaces.web.templatetags import gate as tag  # noqa: E402

NOW = datetime.now(UTC)
KEPT = Kept(
    "gate-20260701-abc-siempre", ASKED, "no_go", 0.04, 0.7, 0.8, "", 3, NOW, "Luz",
    decision="approved", signed=NOW, signer="Eva", text="Te oímos siempre",
)  # fmt: skip


def company(role: str = "marketing", time_zone: str = "UTC") -> Company:
    return Company(Path(), "Shop", time_zone=time_zone, actor=Actor(1, "Luz", role))  # type: ignore[arg-type]


def news(monkeypatch: pytest.MonkeyPatch, *kept: Kept, language: str = "es", **told: str) -> list[Any]:
    """What the tag would show of these decisions."""
    monkeypatch.setattr(tag, "gate_news", lambda _company: kept)
    seat = Seat(company(**told), Lens(), language)
    shown = tag.decided_at_the_gate(Context({"seat": seat}))
    assert shown["seat"] is seat
    return list(shown["news"])


@pytest.mark.parametrize(
    ("ago", "shown"),
    [
        (timedelta(0), True),
        (timedelta(days=29, hours=23), True),
        (timedelta(days=30, minutes=1), False),
        (timedelta(days=400), False),
    ],
    ids=["now", "a-month-less-an-hour", "a-month", "last-year"],
)
def test_a_decision_is_news_for_thirty_days(
    monkeypatch: pytest.MonkeyPatch, ago: timedelta, *, shown: bool
) -> None:
    assert bool(news(monkeypatch, replace(KEPT, signed=NOW - ago))) is shown


def test_what_nobody_signed_is_no_news(monkeypatch: pytest.MonkeyPatch) -> None:
    unsigned = replace(KEPT, signed=None, decision=None, name="gate-open")
    told = news(monkeypatch, unsigned, KEPT)
    assert [each["name"] for each in told] == [KEPT.name]


@pytest.mark.parametrize(
    ("language", "approved", "stopped"),
    [
        ("es", "Aprobada por Eva el ", "Detenida por Eva el "),
        ("pt", "Aprovada por Eva em ", "Parada por Eva em "),
        ("en", "Approved by Eva on ", "Stopped by Eva on "),
    ],
)
def test_it_says_who_decided_what_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, language: str, approved: str, stopped: str
) -> None:
    one, other = news(monkeypatch, KEPT, replace(KEPT, decision="stopped"), language=language)
    assert (one["stopped"], other["stopped"]) == (False, True)
    assert one["signed"].startswith(approved)
    assert other["signed"].startswith(stopped)
    assert one["text"] == "Te oímos siempre"


def test_the_moment_is_told_on_the_companys_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Signed at noon in London; seven in the morning in Lima."""
    noon = NOW.replace(hour=12, minute=0) - timedelta(days=2)
    (lima,) = news(monkeypatch, replace(KEPT, signed=noon), time_zone="America/Lima")
    (london,) = news(monkeypatch, replace(KEPT, signed=noon))
    assert "7:00" in lima["signed"]
    assert "12:00" in london["signed"]


@pytest.mark.parametrize("role", ROLES)
def test_whoever_may_see_no_figures_is_told_nothing(monkeypatch: pytest.MonkeyPatch, role: str) -> None:
    assert bool(news(monkeypatch, KEPT, role=role)) is (role != "agent")


def test_whoever_may_see_none_has_nothing_read_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_company: Company) -> tuple[Kept, ...]:
        raise AssertionError("read")

    monkeypatch.setattr(tag, "gate_news", never)
    shown = tag.decided_at_the_gate(Context({"seat": Seat(company("agent"), Lens(), "es")}))
    assert shown["news"] == []


def _rendered(monkeypatch: pytest.MonkeyPatch, *kept: Kept) -> str:
    monkeypatch.setattr(tag, "gate_news", lambda _company: kept)
    seat = Seat(company(), Lens(), "es")
    return str(Template("{% load gate %}{% decided_at_the_gate %}").render(Context({"seat": seat})))


def test_a_page_without_news_has_no_empty_card(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _rendered(monkeypatch).strip() == ""


def test_a_card_leads_to_each_decision_and_never_runs_what_somebody_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = _rendered(monkeypatch, replace(KEPT, text="<b>Siempre</b>", signer="<i>Eva</i>"))
    assert f'href="/promises/gate/{KEPT.name}/"' in page
    assert "&lt;b&gt;Siempre&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "<i>" not in page
    assert "good" in page  # approved: told by an icon and words too, never by colour alone
    assert "bad" in _rendered(monkeypatch, replace(KEPT, decision="stopped"))
