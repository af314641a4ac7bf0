"""Leads without a customer: conversion is told of all, or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.rights import Actor, Scope
from unisono.services.companies import found_company
from unisono.services.listen import import_files, recipe_named
from unisono.services.measure import measure
from unisono.services.placed import without_value

RECIPE = """
name = "crm"
system = "crm"
title = "Leads"
[files.leads]
pattern = "leads*.csv"
[[files.leads.feeds]]
table = "leads"
source_id = ["lead"]
[files.leads.feeds.columns]
id = "lead"
customer_id = "customer"
origin = "origin"
created_at = "created"
"""
CONVERSION = Question("conversion")
PERU = Lens(segment=(("customer.country", "PE"),))


def company(folder: Path, without: int) -> Company:
    """A hundred leads, so many of whom have no customer."""
    rows = [f"L{place},{'' if place < without else f'C{place}'},web,2024-01-01" for place in range(100)]
    (folder / "leads.csv").write_text("\n".join(["lead,customer,origin,created", *rows]) + "\n")
    (folder / "recipe.toml").write_text(RECIPE)
    made = found_company(folder / "company", {"name": "Shop", "currency": "PEN", "time_zone": "America/Lima"})
    import_files(made, folder / "leads.csv", recipe_named(str(folder / "recipe.toml")))
    return made


def reason(company: Company, lens: Lens, question: Question = CONVERSION) -> Reason | None:
    """Why a question isn't answered through a lens, as every door is told."""
    (figure,) = measure(company, lens.through(question))
    found = figure.estimate.reason
    return found if found and found.code == "leads_unplaced" else None


@pytest.mark.parametrize(("without", "told"), [(0, True), (2, True), (3, False), (100, False)])
def test_through_a_segment_it_is_told_where_nearly_all_leads_are_placed(
    tmp_path: Path, without: int, told: bool
) -> None:
    found = reason(company(tmp_path, without), PERU)
    assert (found is None) == told
    if found:
        assert found == Reason("leads_unplaced", {"unplaced": without, "leads": 100})


def test_of_all_customers_it_is_always_told(tmp_path: Path) -> None:
    assert reason(company(tmp_path, 60), Lens()) is None


def test_who_may_see_some_rows_learns_how_many_leads_are_nobody_s(tmp_path: Path) -> None:
    """Their own reader leaves those leads out, so that all the others would look won."""
    scoped = replace(company(tmp_path, 60), actor=Actor(1, "Ana", "sales", Scope(countries=("PE",))))
    assert reason(scoped, Lens()) == Reason("leads_unplaced", {"unplaced": 60, "leads": 100})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (Question("conversion", by=("origin",)), True),  # a lead's own
        (Question("conversion", by=("customer.country",)), False),
        (Question("conversion", where="customer.country = PE"), False),
        (Question("nps", where="customer.country = PE"), True),
    ],
)
def test_only_what_looks_at_customers_is_kept_back(tmp_path: Path, question: Question, told: bool) -> None:
    assert (reason(company(tmp_path, 60), Lens(), question) is None) == told


def test_without_leads_there_is_nothing_to_mislead(tmp_path: Path) -> None:
    empty = found_company(tmp_path / "company", {"name": "Shop", "currency": "PEN"})
    assert reason(empty, PERU) is None


def test_what_stands_instead_says_why_and_does_not_open() -> None:
    figure = without_value(Question("conversion", by=("origin",)), Reason("leads_unplaced", {}))
    assert (figure.estimate.value, figure.estimate.n, figure.group) == (None, 0, {})
    assert (figure.key, figure.question.metric) == ("", "conversion")
