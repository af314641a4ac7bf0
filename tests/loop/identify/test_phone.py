"""The fast path and the full reader must be one reader."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.loop.identify.phone import normalise_phone, read_phone

COUNTRIES = ("PE", "CO", "MX", "CL", "BR", "AR", "ES", "US", "GB", "DE", "IT", "FR")


@pytest.mark.parametrize(
    ("written", "country", "read"),
    [
        ("987654321", "PE", "+51987654321"),
        ("987 654 321", "pe", "+51987654321"),
        ("(51) 987-654-321", "PE", "+51987654321"),
        ("0051 987654321", "PE", "+51987654321"),
        ("+51 1 617 9000", "CL", "+5116179000"),
        ("300 123 4567", "CO", "+573001234567"),
        ("55 1234 5678", "MX", "+525512345678"),
        ("9 8765 4321", "CL", "+56987654321"),
        ("(11) 98765-4321", "BR", "+5511987654321"),
        ("0 11 98765-4321", "BR", "+5511987654321"),
        ("987654321 ext. 12", "PE", "+51987654321"),
        ("+1 604 401 1234", "US", "+16044011234"),
        ("987654321", None, None),
        ("987654321", "XX", None),
        ("000000000", "PE", None),
        ("12", "PE", None),
        ("no tiene", "PE", None),
        ("", "PE", None),
        (None, "PE", None),
    ],
)
def test_phone(written: str | None, country: str | None, read: str | None) -> None:
    assert normalise_phone(written, country) == read


@settings(max_examples=600)
@given(
    st.sampled_from(COUNTRIES),
    st.sampled_from(["", "+", "00", "0", "+51", "+55", "+1", "51", "9", "3", "1"]),
    st.text("0123456789", min_size=5, max_size=12),
)
def test_fast_and_full_reader_agree(country: str, start: str, digits: str) -> None:
    assert normalise_phone(start + digits, country) == read_phone(start + digits, country)


@given(st.from_regex(r"9\d{2}[ -]\d{3}[ -]\d{3}", fullmatch=True))
def test_a_read_phone_is_read_as_itself(written: str) -> None:
    read = normalise_phone(written, "PE")
    assert normalise_phone(read, None) == read
