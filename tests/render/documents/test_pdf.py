"""The brief on paper: one or two tagged pages that say every figure and every key."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdf
import pytest

from tests.render.documents.hostile import foreign_brief, hostile_brief, long_brief
from tests.render.samples import DAYS, eventful, hours, origins, poor_brief, rich_brief
from unisono.model.brief import Brief
from unisono.model.words import LANGUAGES
from unisono.render.documents import brief_pdf
from unisono.render.documents.sheet import sheet_of


def read(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """All words without any blanks: lines break where they must."""
    return squeezed("".join(page.extract_text() for page in read(pdf).pages))


LETTERS_A_COLUMN = 75  # of the keys, which stand in two columns


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", "", text)


@pytest.mark.parametrize("brief", [rich_brief(), poor_brief()], ids=["rich", "poor"])
def test_every_figure_and_every_key_is_on_paper(brief: Brief) -> None:
    sheet, said = sheet_of(brief), text_of(brief_pdf(brief))
    notes = [note for column in sheet.columns for note in column.notes]
    notes += [note for entry in sheet.entries for note in entry.notes]
    for note in notes:
        for part in (note.label, note.value, note.detail, note.count, note.period, note.change):
            assert squeezed(part) in said
    for key in sheet.keys:
        assert squeezed(key) in said
    assert squeezed(sheet.words["trademark"]) in said


def test_a_long_key_breaks_within_its_column() -> None:
    key = f"nps@1/promise={'%20'.join(['soporte', '24%2F7', 'a', 'cualquier', 'hora'] * 4)}/since:2025-11-01"
    first, *others = rich_brief().items
    cited = replace(first.evidence[0], key=key)
    brief = replace(rich_brief(), items=(replace(first, evidence=(cited,)), *others))
    pages = [page.extract_text() for page in read(brief_pdf(brief)).pages]
    lines = [line for page in pages for line in page.splitlines() if "%20" in line]
    assert len(lines) > 2
    assert max(len(line) for line in lines) < LETTERS_A_COLUMN
    assert squeezed(key) in squeezed("".join(pages))


@pytest.mark.parametrize("brief", [rich_brief(), poor_brief(), long_brief()], ids=["rich", "poor", "long"])
def test_it_takes_one_or_two_pages(brief: Brief) -> None:
    assert 1 <= len(read(brief_pdf(brief)).pages) <= 2


def test_it_is_tagged_titled_and_in_its_language() -> None:
    pdf = read(brief_pdf(rich_brief()))
    catalog = pdf.trailer["/Root"].get_object()
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "es"
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Olist · La satisfacción se recupera, salvo cuando la entrega llega tarde"
    assert "pdfuaid" in catalog["/Metadata"].get_object().get_data().decode()


def test_pictures_are_told_to_those_who_cannot_see_them() -> None:
    told = []

    def walk(node: object) -> None:
        if isinstance(node, pypdf.generic.IndirectObject):
            node = node.get_object()
        if isinstance(node, list):
            for kid in node:
                walk(kid)
        elif isinstance(node, dict):
            told.append(str(node.get("/Alt", "")))
            walk(node.get("/K", []))

    walk(read(brief_pdf(rich_brief())).trailer["/Root"]["/StructTreeRoot"])
    assert any("Búsqueda pagada" in text for text in told)


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert brief_pdf(rich_brief()) == brief_pdf(rich_brief())


def test_hostile_words_are_printed_and_not_obeyed() -> None:
    said = text_of(brief_pdf(hostile_brief()))
    assert squeezed('<script>alert("x")</script>') in said
    assert squeezed('#read("/etc/passwd") $x$ *b* _i_') in said
    assert squeezed("[red]alarm[/red]") in said
    assert "root:" not in said


def test_letters_without_a_glyph_do_not_stop_the_brief() -> None:
    pdf = read(brief_pdf(foreign_brief()))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.metadata is not None
    assert str(pdf.metadata.title).startswith("東京 😀")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language(language: str) -> None:
    brief = rich_brief(language)
    said = text_of(brief_pdf(brief))
    for name in ("chain", "items", "charts"):
        assert squeezed(sheet_of(brief).words[name].upper()) in said
    assert squeezed(sheet_of(brief).words["reading"]) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_map_and_events_stand_on_paper(language: str) -> None:
    brief = replace(rich_brief(language), charts=(origins(), eventful(), hours()))
    pdf = brief_pdf(brief)
    said = text_of(pdf)
    assert len(read(pdf).pages) == 2
    for words in (*DAYS, "1 Campaña «soporte 24/7»", "3 Huelga de transportistas"):
        assert squeezed(words) in said
    assert said.count("100") >= 7
