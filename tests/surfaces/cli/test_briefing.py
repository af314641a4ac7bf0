"""The brief as a command: on the terminal, as HTML and as PDF, in three languages."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.surfaces.cli.conftest import Command, Poll

WORDS = {"es": "prometido", "pt": "prometido", "en": "promised"}
OWNER = {"es": "Servicio", "pt": "Atendimento", "en": "Service"}


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_the_brief_speaks_the_language_asked_for(language: str, unisono: Command, demo_folder: Path) -> None:
    told = unisono("brief", "--company", demo_folder, "--lang", language)
    assert told.code == 0
    assert told.err == ""
    assert "anuncio 24/7" in told.out
    assert WORDS[language] in told.out.lower()
    assert "unisono open" in told.out
    assert "{" not in told.out


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_html_and_pdf_are_written_where_asked(
    language: str, unisono: Command, demo_folder: Path, tmp_path: Path
) -> None:
    html, pdf = tmp_path / "new" / "[red] brief.html", tmp_path / "brief.pdf"
    told = unisono("brief", "--company", demo_folder, "--html", html, "--pdf", pdf, "--lang", language)
    assert told.code == 0
    assert [line.split(": ", 1)[1] for line in told.out.splitlines()] == [str(html), str(pdf)]
    page = html.read_text(encoding="utf-8")
    assert f'lang="{language}"' in page
    assert "Andina Hogar" in page
    assert "http://" not in page.replace("http://www.w3.org", ""), "self-contained"
    read = PdfReader(BytesIO(pdf.read_bytes()))
    assert 1 <= len(read.pages) <= 2
    assert "Andina Hogar" in "".join(sheet.extract_text() for sheet in read.pages)


def test_without_choice_it_speaks_the_companys_language(
    unisono: Command, demo_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("UNISONO_LANG")
    assert (
        unisono("brief", "--company", demo_folder).out
        == unisono("brief", "--company", demo_folder, "--lang", "es").out
    )
    monkeypatch.setenv("UNISONO_LANG", "pt_BR.UTF-8")
    assert (
        unisono("brief", "--company", demo_folder).out
        == unisono("brief", "--company", demo_folder, "--lang", "pt").out
    )


def test_a_brief_of_an_older_edition_is_asked_for_by_number(unisono: Command, demo_folder: Path) -> None:
    assert unisono("brief", "--company", demo_folder, "--as-of", "1").code == 0
    told = unisono("brief", "--company", demo_folder, "--as-of", "99")
    assert told.code == 2
    assert "99" in told.err


def test_a_company_without_data_has_no_brief_but_a_hint(unisono: Command, poll: Poll) -> None:
    poll.company.mkdir()
    (poll.company / "company.toml").write_text('name = "New"\n')
    told = unisono("brief", "--company", poll.company)
    assert told.code == 2
    assert "New" in told.err
    assert "unisono import" in told.err


def test_a_place_that_cannot_be_written_has_words(
    unisono: Command, demo_folder: Path, tmp_path: Path
) -> None:
    told = unisono("brief", "--company", demo_folder, "--html", tmp_path)
    assert told.code == 2
    assert str(tmp_path) in told.err
