"""What says who somebody is goes, however it is written; what says what happened stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.diagnose.aftermath.redaction import GONE, name_parts, redacted

STAFF = name_parts("María José Núñez", "Luz Ángela Peña", "João D'Ávila")


@pytest.mark.parametrize(
    "mail",
    [
        "ana@correo.pe",
        "ana.rojas@correo.com.pe",
        "ana+luz@sub-dominio.correo.com",
        "ANA_99@CORREO.COM",
        "a-b@c.br",
    ],
)
def test_mails_go_whole(mail: str) -> None:
    assert redacted(f"escriban a {mail}, por favor") == f"escriban a {GONE}, por favor"


@pytest.mark.parametrize(
    "address",
    ["https://correo.pe/ana?id=7", "http://1.2.3.4", "www.ana.pe", "HTTPS://ANA.PE/x", "WWW.ana.pe/x#y"],
)
def test_addresses_of_pages_go_whole(address: str) -> None:
    assert redacted(f"vean {address} ya") == f"vean {GONE} ya"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("soy @ana_rojas", f"soy {GONE}"),
        ("@ana", GONE),
        ("llegué @ las tres", "llegué @ las tres"),
        ("nos vemos @10", "nos vemos @10"),  # two characters name nobody
    ],
)
def test_handles_go_and_signs_stay(words: str, shown: str) -> None:
    assert redacted(words) == shown


@pytest.mark.parametrize(
    "number",
    [
        "12345",  # the shortest that may point to somebody: five digits
        "999888777",
        "999 888 777",
        "999-888-777",
        "+51 (1) 444-5566",
        "(01) 444 5566",
        "123.456.789-09",
        "12.345.678-5",
        "12.345.678-k",
        "4111 1111 1111 1111",
    ],
)
def test_numbers_that_point_to_somebody_go_whole(number: str) -> None:
    assert redacted(f"anoten {number} por favor") == f"anoten {GONE} por favor"


@pytest.mark.parametrize(
    "words",
    [
        "1234 soles",  # four digits point to nobody
        "15 minutos",
        "a las 10:30",
        "24/7",
        "desde 2024",
        "3,5 de 5",
        "S/ 49.90",
        "plan 5G",
        "el 90 %",
    ],
)
def test_figures_of_what_happened_stay(words: str) -> None:
    assert redacted(words) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("María me ayudó", f"{GONE} me ayudó"),
        ("Maria me ayudó", f"{GONE} me ayudó"),  # as people write without accents
        ("MARIA ME AYUDÓ", f"{GONE} ME AYUDÓ"),
        ("la señora Nuñez", f"la señora {GONE}"),
        ("la señora Nunez", f"la señora {GONE}"),
        ("gracias Luz, hay luz", f"gracias {GONE}, hay luz"),
        ("Joao resolveu", f"{GONE} resolveu"),
        ("D'Ávila resolveu", f"D'{GONE} resolveu"),
        ("Mariana me ayudó", "Mariana me ayudó"),  # a longer name is somebody else's
        ("Marías hay muchas", "Marías hay muchas"),
        ("Rosa me ayudó", "Rosa me ayudó"),  # nobody told us of a Rosa
    ],
)
def test_names_go_with_and_without_their_accents(words: str, shown: str) -> None:
    assert redacted(words, STAFF) == shown


def test_accents_may_be_told_letter_and_mark_apart() -> None:
    """Texts from some phones hold «í» as an i and a mark of its own: two characters, the same name."""
    words = unicodedata.normalize("NFD", "María me atendió")
    assert len(words) == len("María me atendió") + 2
    assert redacted(words, STAFF) == f"{GONE} me atendió"


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        (("Ana Rojas",), {"ana", "rojas"}),
        (("ANA ROJAS",), {"ana", "rojas"}),
        (("ana rojas",), {"ana", "rojas"}),  # lists kept in lower case hide nobody's name
        (("Rojas, Ana",), {"ana", "rojas"}),
        (("Ana M. Rojas-Díaz",), {"ana", "rojas", "díaz"}),
        (("María del Carmen", "João dos Santos"), {"maría", "carmen", "joão", "santos"}),
        (("Ana", "Ana"), {"ana"}),
        (("Li Wu",), set()),  # two letters are too often a word
        ((None, "", "  "), set()),
        ((), set()),
    ],
)
def test_parts_of_names(names: tuple[str | None, ...], parts: set[str]) -> None:
    assert name_parts(*names) == parts


def test_without_names_words_stay_and_all_else_still_goes() -> None:
    assert redacted("Ana Rojas, 999888777") == f"Ana Rojas, {GONE}"
    assert redacted("") == ""


@given(st.text(max_size=200))
def test_twice_is_as_good_as_once(words: str) -> None:
    once = redacted(words, STAFF)
    assert redacted(once, STAFF) == once


@given(st.sampled_from(sorted(STAFF)), st.text(" .,;:!?¿¡()", max_size=5), st.booleans())
def test_no_name_of_the_staff_is_ever_read(name: str, around: str, shouted: bool) -> None:
    written = name.upper() if shouted else name.capitalize()
    shown = redacted(f"{around}{written}{around} me atendió", STAFF)
    assert written not in shown
    assert shown.count(GONE) == 1
    assert shown.endswith("me atendió")
