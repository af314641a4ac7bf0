"""Copy is read for a company: drafts the ledger understands, claims marked in the text, those chosen kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.loop.listen.claims import examples, fifth, fourth, further, varied
from unisono.errors import FileError, InputError, RightsError
from unisono.loop.decide.promise import definition_from
from unisono.loop.listen.claims import claims_in
from unisono.model.company import Company
from unisono.model.rights import Actor
from unisono.services.audit import trail
from unisono.services.claims import LONGEST, copy_row, read_copy, register
from unisono.services.claims.reading import said_in
from unisono.services.promised import promise_files
from unisono.services.promises import writing
from unisono.store.definitions import read_definition, write_definition

COPY = "Soporte 24/7 y entrega en 48 h.\nInstalación gratis en 24 h, sin permanencia. La mejor red del país."
ROOMS = (examples, varied, further, fourth, fifth)


@pytest.fixture
def ana(bare: Company) -> Company:
    """A company as its head of Marketing sees it."""
    return replace(bare, actor=Actor(None, "Ana", "marketing"))


def test_each_claim_comes_with_its_draft(ana: Company) -> None:
    copy = read_copy(ana, COPY)
    assert [(read.number, read.claim.kind) for read in copy.claims] == [
        (1, "support_hours"),
        (2, "deliver_within"),
        (3, "install_on_day"),
        (4, "free"),
        (5, "no_commitment"),
        (6, "superlative"),
    ]
    assert copy.measurable == 3
    support, delivery, *_, tie, best = copy.claims
    assert (support.draft["kind"], support.draft["hours"], support.missing) == (
        "answered_hours",
        "24/7",
        "target",
    )
    assert (delivery.draft["target"], delivery.draft["unit"], delivery.missing) == (48, "hours", "")
    assert (tie.draft["kind"], tie.missing) == ("no_commitment", "topic")
    assert (best.claim.measurable, best.missing) == (False, "kind")


def test_the_stretches_are_the_copy_with_its_claims(ana: Company) -> None:
    copy = read_copy(ana, COPY)
    assert "".join(stretch.text for stretch in copy.stretches) == copy.text == COPY
    for read in copy.claims:
        own = [stretch for stretch in copy.stretches if read.number in stretch.claims]
        assert "".join(stretch.text for stretch in own) == read.claim.text
        assert [read.number in stretch.ends for stretch in own] == [False] * (len(own) - 1) + [True]


def test_what_two_claims_share_belongs_to_both(ana: Company) -> None:
    copy = read_copy(ana, "Instalación gratis en 24 h")
    assert [(stretch.text, stretch.claims, stretch.ends) for stretch in copy.stretches] == [
        ("Instalación ", (1,), ()),
        ("gratis", (1, 2), (2,)),
        (" en 24 h", (1,), (1,)),
    ]


def test_a_draft_says_the_words_around_its_claim(ana: Company) -> None:
    said = {read.claim.kind: read.draft["text"] for read in read_copy(ana, COPY).claims}
    assert said == {
        "support_hours": "Soporte 24/7",
        "deliver_within": "entrega en 48 h",
        "install_on_day": "Instalación gratis en 24 h",
        "free": "Instalación gratis en 24 h",
        "no_commitment": "sin permanencia",
        "superlative": "La mejor red del país",
    }


def test_words_around_stay_few() -> None:
    copy = "palabra " * 100 + "entrega en 48 h" + " palabra" * 100
    (claim,) = claims_in(copy)
    said = said_in(copy, (claim,), claim)
    assert "entrega en 48 h" in said
    assert len(said) < 200


def test_every_claim_we_know_of_makes_a_draft_the_ledger_reads(ana: Company) -> None:
    texts = [text for room in ROOMS for _, text, _ in examples.told(room.BY_TONGUE)]
    copy = read_copy(ana, "\n".join(texts))
    assert len(copy.claims) > 500
    for read in copy.claims:
        definition = definition_from(read.draft)
        assert (definition.state, definition.made_in) == ("draft", "campaign")
        assert read.missing != "hours", read.draft
        if not read.claim.measurable:
            assert definition.kind == ""
    counted = [read for read in copy.claims if not read.missing]
    assert {read.promise.kind for read in counted} >= {"first_answer", "resolution", "delivery", "price"}


def test_bare_money_is_the_companys(ana: Company) -> None:
    (read,) = read_copy(ana, "Plan Hogar a $ 199 al mes").claims
    assert (read.draft["target"], read.draft["unit"]) == (199, ana.currency)
    (named,) = read_copy(ana, "Plan Hogar a R$ 99 al mes").claims
    assert named.draft["unit"] == "BRL"


def test_line_ends_are_one_sign_each(ana: Company) -> None:
    copy = read_copy(ana, "  Soporte 24/7.\r\nEntrega en 48 h.\r")
    assert copy.text == "Soporte 24/7.\nEntrega en 48 h."
    assert len(copy.claims) == 2


@pytest.mark.parametrize(
    ("text", "code"), [("", "copy_empty"), (" \n\t ", "copy_empty"), ("a" * (LONGEST + 1), "copy_long")]
)
def test_what_cant_be_read_is_told(ana: Company, text: str, code: str) -> None:
    with pytest.raises(FileError) as error:
        read_copy(ana, text)
    assert error.value.code == code


def test_those_chosen_are_drafts_of_the_ledger(ana: Company) -> None:
    names = register(ana, COPY, {1, 2}, campaign="C-7")
    assert names == ("soporte-24-7", "entrega-en-48-h")
    told = read_definition(ana.folder, "promises", names[1])
    assert (told["kind"], told["target"], told["unit"], told["state"], told["campaign"]) == (
        "delivery",
        48,
        "hours",
        "draft",
        "C-7",
    )
    assert {file.name for file in promise_files(ana).readable} == set(names)


def test_where_the_third_of_three_can_not_be_written_none_is(
    ana: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(folder: Path, kind: Any, name: str, told: Any, **more: Any) -> Path:
        if len(promise_files(ana).readable) == 2:
            raise FileError("file_unwritable", file=f"{name}.toml")
        return write_definition(folder, kind, name, told, **more)

    monkeypatch.setattr(writing, "write_definition", fails)
    with pytest.raises(FileError, match="file_unwritable"):
        register(ana, COPY, {1, 2, 6})
    assert list((ana.folder / "promises").iterdir()) == []
    assert trail(replace(ana, actor=Actor(None, "", "admin"))) == ()


def test_what_is_on_record_is_known(ana: Company) -> None:
    assert [read.known for read in read_copy(ana, COPY).claims] == [""] * 6
    register(ana, COPY, {2})
    known = {read.number: read.known for read in read_copy(ana, COPY.replace("entrega", "Entrega")).claims}
    assert known == {1: "", 2: "entrega-en-48-h", 3: "", 4: "", 5: "", 6: ""}


def test_what_cant_be_measured_may_be_kept_as_words(ana: Company) -> None:
    (name,) = register(ana, COPY, {6})
    told = read_definition(ana.folder, "promises", name)
    assert told["text"] == "La mejor red del país"
    assert "kind" not in told


@pytest.mark.parametrize(
    ("chosen", "code"), [(set(), "claims_unchosen"), ({1, 99}, "claim_unknown"), ({0}, "claim_unknown")]
)
def test_nothing_is_kept_of_a_wrong_choice(ana: Company, chosen: set[int], code: str) -> None:
    with pytest.raises(InputError) as error:
        register(ana, COPY, chosen)
    assert error.value.code == code
    assert promise_files(ana).readable == ()


@pytest.mark.parametrize("role", ["sales", "agent"])
def test_who_may_not_write_promises_registers_none(bare: Company, role: str) -> None:
    with pytest.raises(RightsError):
        register(replace(bare, actor=Actor(None, "Beto", role)), COPY, {1})  # type: ignore[arg-type]


def test_who_sees_no_figures_reads_no_copy(bare: Company) -> None:
    with pytest.raises(RightsError):
        read_copy(replace(bare, actor=Actor(None, "Beto", "agent")), COPY)


def test_programs_get_all_of_it(ana: Company) -> None:
    row = copy_row(read_copy(ana, COPY), "en")
    assert row["measurable"] == 3
    delivery = row["claims"][1]
    assert (delivery["kind"], delivery["name"], delivery["values"]) == (
        "deliver_within",
        "Delivery time",
        ["48 hours"],
    )
    assert COPY[delivery["start"] : delivery["end"]] == delivery["text"] == "entrega en 48 h"
    assert delivery["quantities"][0]["hedge"] is None
    best = row["claims"][5]
    assert best["why_not"] == "no_yardstick"
    assert "yardstick" in best["why"]
    assert best["known"] is None
