"""The fast path and the full reader must be one reader."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.loop.identify import phone
from unisono.loop.identify.phone import normalise_phone, read_phone

STARTS = ("", "+", "00", "0", "+51", "+55", "+1", "+57", "+7", "0051", "51", "57", "52", "569", "9", "3", "1")
EVERYWHERE = sorted(phonenumbers.SUPPORTED_REGIONS)
COUNTRIES = (None, "PE", "CO", "MX", "CL", "BR", "AR", "ES", "US", "GB", "DE", "IT", "FR")


@pytest.mark.parametrize(
    ("written", "country", "read"),
    [
        ("987654321", "PE", "+51987654321"),
        ("987 654 321", "pe", "+51987654321"),
        ("(51) 987-654-321", "PE", "+51987654321"),
        ("0051 987654321", "PE", "+51987654321"),
        ("+51 1 617 9000", "CL", "+5116179000"),
        ("300 123 4567", "CO", "+573001234567"),
        ("57 300 123 4567", "CO", "+573001234567"),
        ("+57 300 123 4567", "PE", "+573001234567"),
        ("+57 300 123 4567", None, "+573001234567"),
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
    st.sampled_from(STARTS),
    st.text("0123456789", min_size=5, max_size=12),
)
def test_fast_and_full_reader_agree(country: str | None, start: str, digits: str) -> None:
    assert normalise_phone(start + digits, country) == read_phone(start + digits, country)


@settings(max_examples=600)
@given(
    st.sampled_from(EVERYWHERE),
    st.sampled_from(["", "+{}", "{}", "00{}", "0", "+{}0"]),
    st.sampled_from([phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE]),
    st.lists(st.tuples(st.integers(0, 20), st.sampled_from("0123456789")), max_size=2),
    st.sampled_from(["own", "PE", None]),
)
def test_they_agree_about_every_country_s_numbers_right_or_mistyped(
    country: str, start: str, kind: int, mistyped: list[tuple[int, str]], reader: str | None
) -> None:
    example = phonenumbers.example_number_for_type(country, kind)
    digits = list(phonenumbers.national_significant_number(example) if example else "5551234")
    for place, digit in mistyped:
        digits[place % len(digits)] = digit
    written = start.format(phonenumbers.country_code_for_region(country)) + "".join(digits)
    region = country if reader == "own" else reader
    assert normalise_phone(written, region) == read_phone(written, region)


@pytest.mark.parametrize(
    ("written", "country", "read"),
    [
        ("987 654 321", "PE", "+51987654321"),
        ("51987654321", "PE", "+51987654321"),
        ("+57 (300) 123-4567", "PE", "+573001234567"),
        ("+56987654321", None, "+56987654321"),
        ("98765432", "PE", None),
        ("+51 187654321", "CO", None),
        ("+1 604 401 1234", "PE", "asked"),
        ("604 401 1234", "US", "asked"),
        ("0987654321", "PE", "asked"),
        ("987654321 ext. 12", "PE", "asked"),
    ],
)
def test_only_what_is_odd_needs_the_full_reader(
    written: str, country: str | None, read: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phone, "read_phone", lambda text, region: "asked")
    assert normalise_phone(written, country) == read


@given(st.from_regex(r"9\d{2}[ -]\d{3}[ -]\d{3}", fullmatch=True))
def test_a_read_phone_is_read_as_itself(written: str) -> None:
    read = normalise_phone(written, "PE")
    assert normalise_phone(read, None) == read
