"""What is said of copy: a title that counts, what keeping a claim means, why not."""

from __future__ import annotations

import pytest

from unisono.loop.listen.claims import KINDS
from unisono.model.company import Company
from unisono.model.words import LANGUAGES, known
from unisono.services.claims import read_copy
from unisono.services.claims import wording as words


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Gracias por tu compra.", "Este texto no promete nada que se pueda reclamar"),
        ("Entrega en 48 h.", "Una promesa, y se puede medir"),
        ("La mejor red del país.", "Una promesa que no se puede medir"),
        ("Entrega en 48 h. Te respondemos en 2 h.", "2 promesas, y las 2 se pueden medir"),
        ("Entrega en 48 h. La mejor red del país.", "2 promesas; 1 se puede medir"),
        ("Soporte 24/7. Entrega en 48 h. La mejor red del país.", "3 promesas; 2 se pueden medir"),
        ("La mejor red del país. Fibra de 300 Mbps.", "2 promesas, y ninguna se puede medir"),
    ],
)
def test_the_title_counts(bare: Company, text: str, title: str) -> None:
    assert words.headline(read_copy(bare, text), "es") == title


def test_every_kind_and_every_reason_has_words(bare: Company) -> None:
    assert [kind for kind in KINDS if not known(f"claims.kind.{kind}")] == []
    for why in ("no_yardstick", "not_in_rows", "average", "from_price"):
        assert known(f"claims.why.{why}")
    for language in LANGUAGES:
        names = [words.kind_text(kind, language) for kind in KINDS]
        assert len(set(names)) == len(KINDS)


def test_how_far_a_claim_is_from_being_measured(bare: Company) -> None:
    copy = read_copy(bare, "Entrega en 48 h. Soporte 24/7. La mejor red del país.")
    assert [words.state_of(read) for read in copy.claims] == ["ready", "gap", "never"]
    told = [words.means_text(read, "en") for read in copy.claims]
    assert told[0] == "Deliver within 48 hours of the order."
    assert "say within what time" in told[1]
    assert "no yardstick" in told[2]
    assert [words.why_text(read, "en") == "" for read in copy.claims] == [True, True, False]


def test_figures_are_said_as_the_copy_says_them(bare: Company) -> None:
    copy = read_copy(bare, "Te respondemos en menos de 15 minutos, de lunes a viernes de 9 a 18 h.")
    (read,) = copy.claims
    assert words.figures_text(copy, read) == "en menos de 15 minutos · lunes a viernes de 9 a 18 h"


def test_the_table_holds_every_claim(bare: Company) -> None:
    table = words.claims_table(read_copy(bare, "Entrega en 48 h solo en Lima.\nLa mejor red del país."), "pt")
    assert [column.name for column in table.columns][:3] == ["number", "text", "kind"]
    assert [row.cells[0] for row in table.rows] == [1, 2]
    assert table.rows[0].cells[2] == "Prazo de entrega"
    assert table.rows[0].cells[4] == "solo en Lima"
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
