"""The words of a file of copy: plain text, Markdown, a web page or a Word document."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from lxml import etree, html  # type: ignore[import-untyped]

from unisono.errors import FileError

KINDS_OF_FILE = (".txt", ".md", ".html", ".htm", ".docx")
LARGEST = 5_000_000
LARGEST_DOCUMENT = 20_000_000  # bytes of a Word document's text once unpacked
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNSEEN = frozenset(("script", "style", "head", "noscript", "template", "svg"))
_BLOCKS = frozenset(
    (
        *("p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "section", "article"),
        *("header", "footer", "ul", "ol", "table", "blockquote", "button", "option", "dt", "dd", "label"),
        *("main", "nav", "figcaption"),
    )
)


def text_of(name: str, content: bytes) -> str:
    """The words of a file.

    Parameters
    ----------
    name : what its owner calls it; its ending says what it is.
    content : its bytes.

    Raises
    ------
    FileError
        `copy_kind`, `copy_large`, `copy_broken`.
    """
    ending = PurePath(name).suffix.lower()
    if ending not in KINDS_OF_FILE:
        raise FileError("copy_kind", file=name, kinds=", ".join(KINDS_OF_FILE))
    if len(content) > LARGEST:
        raise FileError("copy_large", file=name, most=LARGEST // 1_000_000)
    if ending == ".docx":
        return _of_word(name, content)
    text = _decoded(content)
    return _of_page(name, text) if ending in (".html", ".htm") else text


def _decoded(content: bytes) -> str:
    """Text in the encoding it says or seems to have: UTF-8 first, then that of old office programs."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _of_page(name: str, text: str) -> str:
    try:
        page = html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError) as error:
        raise FileError("copy_broken", file=name) from error
    lines = " ".join("".join(_seen(page)).split(" ")).splitlines()
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _seen(page: Any) -> Iterator[str]:
    """What a page shows, blocks on lines of their own. No recursion: pages can be deep."""
    unseen = 0  # how many of the elements we are in show nothing
    for event, each in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            yield "" if unseen else _words(each.tail)
            continue
        hides, apart = each.tag in _UNSEEN, "\n" if each.tag in _BLOCKS else ""
        unseen += hides if event == "start" else -hides
        words = each.text if event == "start" else each.tail
        yield apart if unseen else apart + _words(words)


def _words(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _of_word(name: str, content: bytes) -> str:
    """The paragraphs of a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open("word/document.xml") as part:
            document = part.read(LARGEST_DOCUMENT + 1)
        if len(document) > LARGEST_DOCUMENT:
            raise FileError("copy_large", file=name, most=LARGEST_DOCUMENT // 1_000_000)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        tree = etree.fromstring(document, parser)
    except (zipfile.BadZipFile, KeyError, etree.LxmlError, zlib.error, OSError, ValueError) as error:
        raise FileError("copy_broken", file=name) from error
    except (RuntimeError, NotImplementedError) as error:  # locked with a password, or packed in a strange way
        raise FileError("copy_broken", file=name) from error
    return "\n".join(_paragraph(each) for each in tree.iter(f"{_WORD}p"))


def _paragraph(element: Any) -> str:
    told = {f"{_WORD}tab": " ", f"{_WORD}br": "\n"}
    return "".join(
        (each.text or "") if each.tag == f"{_WORD}t" else told.get(str(each.tag), "")
        for each in element.iter()
    )
