"""The menu shows each role its pages, and every page has words and a drawing."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from django.urls import reverse

from unisono.model.rights import NOBODY, ROLES, Actor, Role
from unisono.model.words import known
from unisono.surfaces.web import pages
from unisono.surfaces.web.icons import STROKES
from unisono.surfaces.web.navigation import PAGES, here, menu, page_urls


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug)
def test_a_page_has_words_a_drawing_and_an_address(page) -> None:  # type: ignore[no-untyped-def]
    assert known(page.words)
    assert not page.mark or page.mark in STROKES
    assert reverse(page.slug) == f"/{page.address}"
    assert find_spec(f"{pages.__name__}.{page.module}")


def test_every_address_is_listed_once() -> None:
    assert len({page.address for page in PAGES}) == len(PAGES) == len(page_urls())


@pytest.mark.parametrize("role", ROLES)
def test_the_menu_holds_what_a_role_may_do_and_nothing_else(role: Role) -> None:
    actor = Actor(1, "Ana", role)
    shown = {page.slug for page in menu(actor)}
    assert shown == {page.slug for page in PAGES if page.mark and (not page.action or actor.may(page.action))}
    assert "jobs" not in shown


def test_an_agent_finds_customers_and_settings_alone() -> None:
    assert [page.slug for page in menu(Actor(1, "Ana", "agent"))] == ["customers", "settings"]
    assert [page.slug for page in menu(NOBODY)] == ["settings"]


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("/", "home"),
        ("/measure/", "measure"),
        ("/measure/nps/?since=x", "measure"),
        ("/customers/12/", "customers"),
        ("/promises/", "promises"),
        ("/promises/envio-gratis/", "promises"),
        ("/promises/read/", "promises"),  # no entries of their own: they light up the one they lie within
        ("/promises/gate/", "promises"),
        ("/promises/gate/gate-20260101-abcdef/", "promises"),
        ("/sales/pay/plans/comision/", "sales"),
        ("/jobs/", ""),
        ("/theme/", ""),
        ("/accounts/login/", ""),
    ],
)
def test_where_somebody_is(address: str, slug: str) -> None:
    assert here(address) == slug
