"""Phones are mobiles by each country's own plan, and no two customers have one."""

from __future__ import annotations

import re

import numpy as np
import phonenumbers
import pytest

from tests.demo.people.asked import COUNTRIES, repeated
from unisono.demo.people.numbering import LARGEST
from unisono.demo.people.phones import _PLANS, phones

MOBILE = {phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE}


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_phone_is_a_valid_mobile_of_its_country(country: str) -> None:
    number = np.linspace(0, LARGEST - 1, 3_000).astype(np.int64)
    for text in phones(number, np.full(3_000, country)).to_pylist():
        read = phonenumbers.parse(text, None)
        assert phonenumbers.is_valid_number_for_region(read, country), text
        assert phonenumbers.number_type(read) in MOBILE, text


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_place_of_a_plan_is_valid_to_its_ends(country: str) -> None:
    plan = _PLANS[country]
    size = plan.scatter.size
    places = np.unique(
        np.concatenate([np.arange(0, size, size // 1_000), np.arange(size // 10**6) * 10**6 - 1])
    )
    places = np.append(places[places >= 0], size - 1)
    numbers = plan.number_at(places)
    assert len(np.unique(numbers)) == len(places)
    for digits in numbers:
        assert phonenumbers.is_valid_number(phonenumbers.parse(str(digits), country)), digits


@pytest.mark.parametrize("country", COUNTRIES)
def test_phones_are_unique_in_200_000_and_at_the_far_end(country: str) -> None:
    number = np.concatenate([np.arange(200_000), np.arange(9_950_000, 10_050_000)])
    assert repeated(phones(number, np.full(len(number), country)).to_pylist()) == []


@pytest.mark.parametrize(
    ("country", "form"),
    [
        ("PE", r"\+51 9\d\d \d{3} \d{3}"),
        ("CO", r"\+57 3\d\d \d{3} \d{4}"),
        ("MX", r"\+52 55 \d{4} \d{4}"),
        ("CL", r"\+56 9 \d{4} \d{4}"),
    ],
)
def test_a_phone_is_written_as_its_country_does(country: str, form: str) -> None:
    written = phones(np.arange(2_000), np.full(2_000, country))
    assert all(re.fullmatch(form, text) for text in written.to_pylist())


def test_mixed_countries_keep_their_rows() -> None:
    country = np.array(COUNTRIES * 50)
    mixed = phones(np.arange(200), country).to_pylist()
    for code in COUNTRIES:
        rows = np.flatnonzero(country == code)
        assert [mixed[row] for row in rows] == phones(rows, np.full(len(rows), code)).to_pylist()
