"""Files as people have them: endings in capitals, pages of many kinds, encodings of old programs, limits."""

from __future__ import annotations

import pytest

from tests.services.claims.test_files import word
from unisono.errors import FileError
from unisono.model.words import LANGUAGES, known, say
from unisono.services.claims import KINDS_OF_FILE, text_of
from unisono.services.claims.files import LARGEST

# What a page holds, and what a reader sees of it.
PAGES = [
    ("<p>Entrega en 48 h", "Entrega en 48 h"),
    ("Entrega en 48 h", "Entrega en 48 h"),
    ("<p>Uno</p><p>Dos</p>", "Uno\nDos"),
    ("<div>Uno<div>Dos</div>Tres</div>", "Uno\nDos\nTres"),
    ("<p>Uno <b>dos</b> <i>tres</i></p>", "Uno dos tres"),
    ("<p>So<b>por</b>te</p>", "Soporte"),
    ("<table><tr><td>Plan</td><td>S/ 49</td></tr></table>", "Plan\nS/ 49"),
    ("<ul><li>Uno<li>Dos</ul>", "Uno\nDos"),
    ("<select><option>Lima<option>Cusco</select>", "Lima\nCusco"),
    ("<p>Uno<br>Dos<br/>Tres</p>", "Uno\nDos\nTres"),
    ("<p>Ni\n un\n\tsalto</p>", "Ni un salto"),
    ("<p>Uno</p>\n\n\n<p></p><p> </p><p>Dos</p>", "Uno\nDos"),
    ("<p>48&nbsp;h &amp; m&aacute;s &lt;hoy&gt;</p>", "48 h & más <hoy>"),
    ("<p>Uno<!-- entrega en 1 h --> dos</p>", "Uno dos"),
    ("<p>Uno<script>entrega()</script> dos</p>", "Uno dos"),
    ("<p>Uno<svg><text>no</text></svg> dos</p>", "Uno dos"),
    ("<noscript>Sin script</noscript><p>Uno</p>", "Uno"),
    ("<template><p>Molde</p></template><p>Uno</p>", "Uno"),
    ("<?xml version='1.0'?><p>Uno</p>", "Uno"),
    ("<button>Compra hoy</button><label>Correo</label>", "Compra hoy\nCorreo"),
    ("<h1>Uno</h1>dos<h2>Tres</h2>cuatro", "Uno\ndos\nTres\ncuatro"),
]


@pytest.mark.parametrize(("page", "seen"), PAGES, ids=[page for page, _ in PAGES])
def test_a_page_is_read_as_it_is_seen(page: str, seen: str) -> None:
    assert text_of("copy.html", page.encode()) == seen
    assert text_of("COPY.HTM", page.encode()) == seen


@pytest.mark.parametrize("ending", KINDS_OF_FILE)
def test_every_kind_that_is_offered_can_be_read(ending: str) -> None:
    content = word("Entrega en 48 h") if ending == ".docx" else b"Entrega en 48 h"
    for name in (f"copy{ending}", f"COPY{ending.upper()}", f"mi copia.v2{ending}"):
        assert text_of(name, content) == "Entrega en 48 h"


@pytest.mark.parametrize(
    "name", ["", "copy", ".txt", "copy.pdf", "copy.doc", "copy.txt.exe", "copy.rtf", "txt"]
)
def test_other_kinds_are_refused_with_those_that_can_be_read(name: str) -> None:
    with pytest.raises(FileError) as refused:
        text_of(name, b"Entrega en 48 h")
    assert refused.value.code == "copy_kind"
    assert refused.value.facts == {"file": name, "kinds": ".txt, .md, .html, .htm, .docx"}


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Atención".encode(), "Atención"),
        ("\ufeffAtención".encode(), "Atención"),
        ("Atención".encode("cp1252"), "Atención"),
        ("Atención".encode("utf-16"), "Atención"),
        ("\ufeffAtención".encode("utf-16-be"), "Atención"),
        ("Atención".encode("utf-16-le"), "A\x00t\x00e\x00n\x00c\x00i\x00ó\x00n\x00"),
        (b"", ""),
        (b"A\x81B", "A\ufffdB"),
    ],
)
def test_bytes_become_letters(content: bytes, text: str) -> None:
    """Where nothing says how they are written, they are read as UTF-8 and then as Windows wrote them."""
    assert text_of("copy.txt", content) == text


@pytest.mark.parametrize("length", [LARGEST - 1, LARGEST])
def test_as_large_as_may_be_is_read(length: int) -> None:
    assert len(text_of("copy.txt", b"a" * length)) == length


def test_larger_is_refused_in_megabytes() -> None:
    with pytest.raises(FileError) as refused:
        text_of("copy.txt", b"a" * (LARGEST + 1))
    assert refused.value.facts == {"file": "copy.txt", "most": 5}


def test_empty_paragraphs_of_a_document_part_its_lines() -> None:
    assert text_of("copy.docx", word("Uno", "", "Dos")) == "Uno\n\nDos"
    assert text_of("copy.docx", word()) == ""


def test_a_document_of_another_tongue_of_word_has_no_words() -> None:
    strange = word(xml="<document><body><p><t>Entrega</t></p></body></document>")
    assert text_of("copy.docx", strange) == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["copy_kind", "copy_large", "copy_broken", "copy_empty", "copy_long"])
def test_every_refusal_says_what_to_do(code: str, language: str) -> None:
    facts = {"file": "campaña.pdf", "kinds": ".txt, .md", "most": 5}
    assert known(f"error.{code}")
    assert known(f"hint.{code}")
    said = say(f"error.{code}", language, **facts), say(f"hint.{code}", language, **facts)
    assert all(each.endswith(".") for each in said)
    assert "{" not in "".join(said)
