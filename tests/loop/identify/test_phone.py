"""The fast path and the full reader must be one reader."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.loop.identify import phone
from unisono.loop.identify.phone import normalise_phone, read_phone

STARTS = ("", "+", "00", "0", "+51", "+55", "+1", "+57", "+7", "0051", "51", "57", "52", "569", "9", "3", "1")
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


@pytest.mark.parametrize("country", COUNTRIES[1:])
@pytest.mark.parametrize("start", ["", "+{}", "{}", "00{}", "+{}0"])
def test_they_agree_about_every_country_s_own_numbers(country: str, start: str) -> None:
    called = start.format(phonenumbers.country_code_for_region(country))
    for kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE):
        example = str(phonenumbers.example_number_for_type(country, kind).national_number)
        for last in range(10):
            written = f"{called}{example[:-1]}{last}"
            for reader in (country, "PE", None):
                assert normalise_phone(written, reader) == read_phone(written, reader)


def test_a_number_with_its_calling_code_needs_no_full_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phone, "read_phone", lambda text, region: "asked")
    plain = [
        ("987 654 321", "PE"),
        ("51987654321", "PE"),
        ("+57 (300) 123-4567", "PE"),
        ("+56987654321", None),
    ]
    read = [normalise_phone(text, country) for text, country in plain]
    assert read == ["+51987654321", "+51987654321", "+573001234567", "+56987654321"]
    assert normalise_phone("+1 604 401 1234", "PE") == "asked", "+1 is not one country's"


@given(st.from_regex(r"9\d{2}[ -]\d{3}[ -]\d{3}", fullmatch=True))
def test_a_read_phone_is_read_as_itself(written: str) -> None:
    read = normalise_phone(written, "PE")
    assert normalise_phone(read, None) == read
