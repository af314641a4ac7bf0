"""`unisono claims` closely: what stands in the table, what is written down, what is refused and how."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command
from unisono.model.words import LANGUAGES, say
from unisono.services.companies import found_company

COPY = "Soporte 24/7 y entrega en 48 h. La mejor red del país."


@pytest.fixture
def company(tmp_path: Path) -> Path:
    return found_company(tmp_path / "company", {"name": "Bare", "currency": "PEN"}).folder


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "ad.txt"
    path.write_text(COPY, "utf-8")
    return path


def drafts(company: Path) -> list[str]:
    """The promises on record, by their files."""
    return sorted(path.stem for path in (company / "promises").glob("*.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_claim_is_a_row_under_headings_in_the_language_asked_for(
    unisono: Command, company: Path, copy: Path, language: str
) -> None:
    told = unisono("claims", copy, "--company", company, "--lang", language)
    title, headings, *rows = told.out.splitlines()
    assert title.strip()
    for name in ("number", "text", "kind", "state", "means"):
        assert say(f"claims.table.{name}", language) in headings
    assert [row.split()[0] for row in rows if row[:1].isdigit()] == ["1", "2", "3"]
    assert not [line for line in told.out.splitlines() if "claims." in line or "{" in line]
    assert drafts(company) == []  # reading writes nothing


def test_copy_that_promises_nothing_has_a_title_and_no_table(
    unisono: Command, company: Path, copy: Path
) -> None:
    copy.write_text("Gracias por tu compra.", "utf-8")
    told = unisono("claims", copy, "--company", company, "--lang", "es")
    assert told.out.splitlines() == ["Este texto no promete nada que se pueda reclamar"]
    asked = unisono("claims", copy, "--company", company, "--json").json
    assert (asked["claims"], asked["registered"]) == ([], [])


def test_only_those_picked_are_written_down_once_and_named(
    unisono: Command, company: Path, copy: Path
) -> None:
    told = unisono("claims", copy, "--company", company, "--lang", "es", "--register", 2, "--register", 2)
    assert told.code == 0
    assert drafts(company) == ["entrega-en-48-h"]
    assert told.out.splitlines()[-1] == say("cli.claims.registered", "es", names="entrega-en-48-h")


@pytest.mark.parametrize("number", [0, 4, -1])
def test_a_number_the_copy_has_not_is_refused_and_nothing_written(
    unisono: Command, company: Path, copy: Path, number: int
) -> None:
    told = unisono("claims", copy, "--company", company, "--json", f"--register={number}")
    assert (told.code, told.json["error"]["code"]) == (2, "claim_unknown")
    assert str(number) in told.json["error"]["message"]
    assert drafts(company) == []


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("ad.pdf", b"%PDF-1.7", "copy_kind"),
        ("ad.docx", b"no archive", "copy_broken"),
        ("ad.txt", b"  \n ", "copy_empty"),
    ],
)
def test_a_file_that_cant_be_read_is_told_by_its_name(
    unisono: Command, company: Path, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    told = unisono("claims", path, "--company", company, "--json")
    assert told.code == 2
    assert told.json["error"]["code"] == code
    assert told.json["error"]["hint"]


def test_a_folder_is_no_copy(unisono: Command, company: Path, tmp_path: Path) -> None:
    told = unisono("claims", tmp_path, "--company", company, "--json")
    assert (told.code, told.json["error"]["code"]) == (2, "copy_broken")
    assert tmp_path.name in told.json["error"]["message"]


def test_a_page_is_read_as_people_see_it(unisono: Command, company: Path, tmp_path: Path) -> None:
    page = tmp_path / "ad.html"
    page.write_text("<p>Entrega en <b>48 h</b></p><script>'Soporte 24/7'</script>", "utf-8")
    asked = unisono("claims", page, "--company", company, "--json").json
    assert [claim["kind"] for claim in asked["claims"]] == ["deliver_within"]
