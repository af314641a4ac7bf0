"""Columns that name somebody are known for what they are, however they are called."""

from __future__ import annotations

import pytest

from unisono.loop.measure.catalogue import METRICS, metric_of
from unisono.loop.measure.privacy import is_personal
from unisono.model.canon import Kind


@pytest.mark.parametrize("name", ["customer.name", "customers.name", "customer.rep.name", "verbatim"])
def test_what_names_somebody_or_holds_their_words_is_personal(name: str) -> None:
    assert is_personal(metric_of("nps"), name, {})


@pytest.mark.parametrize("name", ["customer.country", "channel", "hour", "score", "case.topic", "id"])
def test_what_groups_many_is_not(name: str) -> None:
    assert not is_personal(metric_of("nps"), name, {})


def test_a_name_that_leads_nowhere_is_not() -> None:
    assert not is_personal(metric_of("nps"), "nowhere.at.all", {})
    assert not is_personal(metric_of("nps"), "name; drop table", {})


def test_a_bare_name_is_what_it_leads_to() -> None:
    """The nearest `name` of a case is its customer's or its agent's: either way somebody's."""
    assert is_personal(metric_of("aht"), "agent.name", {})
    assert is_personal(metric_of("aht"), "agent.manager", {})


def test_columns_the_company_added_are_open() -> None:
    extras = {"responses": {"shop": Kind.TEXT}}
    assert not is_personal(metric_of("nps"), "shop", extras)


def test_no_metric_is_beyond_the_question() -> None:
    assert all(is_personal(metric, "customer.name", {}) for metric in METRICS if metric.slug != "targets_met")
