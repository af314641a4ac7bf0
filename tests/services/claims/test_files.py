"""Files of copy: text in old encodings, web pages without scripts, Word documents, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from unisono.errors import FileError
from unisono.services.claims.files import LARGEST, text_of

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(*paragraphs: str, xml: str = "") -> bytes:
    """A Word document of these paragraphs."""
    body = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in paragraphs)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", xml or f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        )
    return held.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_usual_encoding(encoding: str) -> None:
    assert text_of("campaña.txt", "Atención 24/7, mañana".encode(encoding)) == "Atención 24/7, mañana"


def test_markdown_is_text() -> None:
    assert text_of("Copy.MD", b"# Soporte 24/7") == "# Soporte 24/7"


def test_a_page_is_what_it_shows() -> None:
    page = """<html><head><title>Oferta</title><style>p{}</style></head><body>
    <script>var entrega = "en 1 h"</script><!-- entrega en 2 h -->
    <h1>Soporte <b>24/7</b></h1><ul><li>Entrega en 48&nbsp;h</li><li>Sin
    permanencia</li></ul>Desde S/ 49<br>al mes<template>gratis</template> hoy</body></html>"""
    assert text_of("index.html", page.encode()) == (
        "Soporte 24/7\nEntrega en 48 h\nSin permanencia\nDesde S/ 49\nal mes hoy"
    )


def test_a_deep_page_is_read() -> None:
    deep = "<div>" * 200 + "Entrega en 48 h" + "</div>" * 200
    assert text_of("deep.htm", deep.encode()) == "Entrega en 48 h"


def test_a_word_document_is_its_paragraphs() -> None:
    assert text_of("campaña.docx", word("Soporte 24/7", "Entrega en 48 h")) == "Soporte 24/7\nEntrega en 48 h"
    runs = (
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>Sin </w:t></w:r><w:r><w:t>permanencia</w:t>'
        "<w:tab/><w:t>hoy</w:t><w:br/><w:t>gratis</w:t></w:r></w:p></w:body></w:document>"
    )
    assert text_of("runs.docx", word(xml=runs)) == "Sin permanencia hoy\ngratis"


def test_entities_of_a_word_document_open_nothing() -> None:
    outside = '<!DOCTYPE d [<!ENTITY c SYSTEM "file:///etc/hostname">]>'
    text = (
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>48&c; h</w:t></w:r></w:p></w:body></w:document>'
    )
    told = text_of("bomb.docx", word(xml=outside + text))
    assert told in ("48", "48 h")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("copy.pdf", b"%PDF-1.7", "copy_kind"),
        ("copy", b"Soporte", "copy_kind"),
        ("copy.exe", b"MZ", "copy_kind"),
        ("copy.txt", b"a" * (LARGEST + 1), "copy_large"),
        ("copy.docx", b"not a zip", "copy_broken"),
        ("copy.docx", b"PK\x03\x04" + b"\0" * 60, "copy_broken"),
        ("copy.docx", word(xml="<w:document"), "copy_broken"),
        ("copy.html", b"", "copy_broken"),
    ],
)
def test_what_cant_be_opened_is_told(name: str, content: bytes, code: str) -> None:
    with pytest.raises(FileError) as error:
        text_of(name, content)
    assert error.value.code == code
    assert error.value.facts["file"] == name


def test_a_word_document_that_swells_is_refused() -> None:
    swollen = word(xml=f'<w:document xmlns:w="{WORD}">' + " " * 25_000_000 + "</w:document>")
    assert len(swollen) < 100_000
    with pytest.raises(FileError) as error:
        text_of("bomb.docx", swollen)
    assert error.value.code == "copy_large"


def test_a_zip_without_a_document_is_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("other.xml", "<a/>")
    with pytest.raises(FileError):
        text_of("other.docx", held.getvalue())
