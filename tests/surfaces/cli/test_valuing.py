"""What customers are worth, in a terminal: the page's words and figures, groups, and why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command, Poll, answers
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES
from unisono.render.numbers import estimate_text
from unisono.services.companies import open_company
from unisono.services.value import showing, value_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_the_page_says(language: str, unisono: Command, demo_folder: Path) -> None:
    found = value_of(open_company(demo_folder), Lens())
    told = unisono("value", "--company", demo_folder, "--lang", language)
    assert told.code == 0
    assert told.out.splitlines()[0] == showing.headline(found, language)
    for cited in showing.figures(found, language):
        assert cited.label in told.out
        assert estimate_text(cited.estimate, language) in told.out


def test_groups_add_up_to_all(unisono: Command, demo_folder: Path) -> None:
    told = unisono("value", "--by", "customer.segment", "--company", demo_folder, "--json").json
    groups = told["groups"]
    assert len(groups) == 4
    assert sum(group["mean"]["n"] for group in groups) == told["mean"]["n"]
    assert all(group["mean"]["low"] < group["mean"]["value"] < group["mean"]["high"] for group in groups)
    shown = unisono("value", "--by", "customer.segment", "--company", demo_folder).out
    assert all(name in shown for name in ("familia", "joven", "mayor", "negocio"))


def test_an_earlier_edition_can_be_asked(unisono: Command, demo_folder: Path) -> None:
    now = unisono("value", "--company", demo_folder, "--json").json
    assert unisono("value", "--as-of", "1", "--company", demo_folder, "--json").json == now
    assert unisono("value", "--as-of", "99", "--company", demo_folder).code == 2


def test_a_company_that_has_not_said_how_it_sells_is_told(unisono: Command, poll: Poll) -> None:
    poll.write(answers(6))
    unisono(*poll.imports())
    told = unisono("value", "--company", poll.company)
    assert told.code == 0
    assert len(told.out.splitlines()) == 1, "a sentence, and no number"
    assert "contract" in told.out.lower()
