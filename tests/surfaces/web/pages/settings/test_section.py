"""What pages of settings share: tabs that follow rights, and days on the company's own clock."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.surfaces.web.conftest import PASSWORD  # noqa: F401 Django is set up by it
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import ROLES, Actor, Role, Scope
from unisono.surfaces.web.pages.settings.scope import scope_text
from unisono.surfaces.web.pages.settings.section import SECTIONS, day_there, tabs
from unisono.surfaces.web.seat import Seat


def seat(role: Role = "admin", zone: str = "UTC", scope: Scope = Scope()) -> Seat:  # noqa: B008 frozen
    company = Company(Path(), "X", time_zone=zone, actor=Actor(1, "Ana", role, scope))
    return Seat(company, Lens(), "en")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("scope", [Scope(), Scope(countries=("PE",))])
def test_a_tab_is_there_for_whoever_may_open_it(role: Role, scope: Scope) -> None:
    there = seat(role, scope=scope)
    shown = [href for _, href, _ in tabs(there, "settings")]
    allowed = [name for name, action in SECTIONS if action is None or there.company.actor.may(action)]
    assert len(shown) == len(allowed)
    assert shown[0] == "/settings/"
    assert ("/settings/people/" in shown) == ("people" in allowed)


def test_the_present_tab_is_marked() -> None:
    assert [words for words, _, here in tabs(seat(), "tokens") if here] == ["Tokens"]


def test_a_day_is_that_of_the_company() -> None:
    moment = datetime(2026, 3, 1, 3, tzinfo=UTC)
    assert day_there(seat(zone="America/Lima"), moment) == date(2026, 2, 28)
    assert day_there(seat(zone="Europe/Madrid"), moment) == date(2026, 3, 1)
    assert day_there(seat(), None) is None


@pytest.mark.parametrize(
    ("scope", "told"),
    [
        (Scope(), "all rows"),
        (Scope(("PE", "Lima Norte")), "only Peru, Lima Norte"),
        (Scope((), ("hogar",)), "only hogar"),
        (Scope(("CL",), ("hogar", "negocio")), "only Chile · hogar, negocio"),
    ],
)
def test_rows_are_told_in_words(scope: Scope, told: str) -> None:
    assert scope_text(scope, "en") == told
