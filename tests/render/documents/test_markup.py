"""Elements escape whatever they hold."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from unisono.render.documents.markup import as_html, drawing, element


class Elements(HTMLParser):
    """The elements a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(" ".join([tag, *(name for name, _ in attrs)]))


@given(st.text(alphabet=st.sampled_from("<>&\"'/! -=abonclick"), max_size=30))
def test_no_text_and_no_attribute_can_open_an_element(text: str) -> None:
    html = as_html(element("p", text, element("b"), text, title=text))
    assert Elements(html).seen == ["p title" if text else "p", "b"]


def test_text_after_an_element_stays_after_it() -> None:
    assert as_html(element("p", "a", element("b", "c"), "d", None, "e")) == "<p>a<b>c</b>de</p>"


def test_attributes_without_words_are_left_out() -> None:
    assert as_html(element("td", class_="x", aria_label="y", id="")) == '<td class="x" aria-label="y"></td>'


def test_a_drawing_keeps_its_case_and_loses_its_namespace() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><clipPath id="a"></clipPath></svg>'
    assert as_html(drawing(svg, aria_hidden="true")) == (
        '<svg viewBox="0 0 1 1" aria-hidden="true"><clipPath id="a"></clipPath></svg>'
    )
