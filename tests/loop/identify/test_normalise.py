"""One spelling for one thing, and nothing for what isn't a thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.identify.normalise import (
    mask,
    normalise_country,
    normalise_document,
    normalise_email,
    normalise_name,
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (" Ana.Rojas@Correo.PE ", "ana.rojas@correo.pe"),
        ("mailto:ana@correo.pe", "ana@correo.pe"),
        ("<ana@correo.pe>", "ana@correo.pe"),
        ("ana+compras@gmail.com", "ana+compras@gmail.com"),
        ("ana@correo", None),
        ("ana@@correo.pe", None),
        ("ana@correo.pe; juan@correo.pe", None),
        ("no tiene", None),
        ("noreply@empresa.com", None),
        ("", None),
        (None, None),
    ],
)
def test_email(written: str | None, read: str | None) -> None:
    assert normalise_email(written) == read


@pytest.mark.parametrize(
    ("written", "country", "read"),
    [
        ("45.678.901-k", "CL", "45678901K"),
        ("DNI 70112233", "PE", "DNI70112233"),
        ("7834519", "PE", "07834519"),
        ("7834519", "CO", "7834519"),
        ("111.444.777-35", "BR", "11144477735"),
        ("1444777358", "br", "01444777358"),
        ("A7834519", "PE", "A7834519"),
        ("00000000", "PE", None),
        ("99999999", "PE", None),
        ("12345678", "PE", None),
        ("87654321", "PE", None),
        ("1234567", "PE", None),
        ("123456790", "PE", "123456790"),
        ("12345", "PE", None),
        ("SIN DOCUMENTO", "PE", None),
        ("-", "PE", None),
        (None, None, None),
    ],
)
def test_document(written: str | None, country: str | None, read: str | None) -> None:
    assert normalise_document(written, country) == read


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("PÉREZ  ROJAS, Ana", "Ana Perez Rojas", True),
        ("José Núñez", "JOSE NUNEZ", True),
        ("João d'Ávila", "Joao d Avila", True),
        ("Ana Pérez", "Ana Paz", False),
    ],
)
def test_name(one: str, other: str, same: bool) -> None:
    assert (normalise_name(one) == normalise_name(other)) is same


@pytest.mark.parametrize(
    ("written", "read"), [("pe", "PE"), (" Pe ", "PE"), ("", None), ("  ", None), (None, None)]
)
def test_country(written: str | None, read: str | None) -> None:
    assert normalise_country(written) == read


def test_a_name_of_signs_is_no_name() -> None:
    assert normalise_name(" - ") is None
    assert normalise_name(None) is None


@given(st.text(max_size=40))
def test_reading_twice_reads_the_same(text: str) -> None:
    for read in (normalise_email(text), normalise_name(text), normalise_document(text, "PE")):
        assert read != ""
    for normalise in (normalise_email, normalise_name, lambda given: normalise_document(given, "BR")):
        once = normalise(text)
        assert normalise(once) == once


@given(st.emails(), st.text(max_size=20).filter(lambda text: "@" not in text))
def test_a_masked_address_tells_its_first_signs_alone(address: str, other: str) -> None:
    local, _, domain = address.partition("@")
    host, _, last = domain.rpartition(".")
    assert mask("email", f"{local[0]}{other}@{domain}") == mask("email", address)
    assert mask("email", f"{local}@{host[:1]}{other}.{last}") == mask("email", address)


def test_masked_numbers_keep_two_signs() -> None:
    assert mask("phone", "+51987654321") == "***21"
    assert mask("document", "45678901") == "***01"
