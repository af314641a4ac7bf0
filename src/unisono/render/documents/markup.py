"""A tree of HTML elements, so that whatever a company calls itself is escaped by construction."""

from __future__ import annotations

from xml.etree import ElementTree

Element = ElementTree.Element
Child = Element | str | None
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'


def element(name: str, *children: Child, **attributes: str) -> Element:
    """One element with its children; text is text, never markup.  `class_` and `aria_label` are written
    `class` and `aria-label`; an attribute without words is left out.

    >>> as_html(element("p", "<b> & ", element("em", "y"), class_="lead", id=""))
    '<p class="lead">&lt;b&gt; &amp; <em>y</em></p>'
    """
    made = Element(
        name, {key.rstrip("_").replace("_", "-"): said for key, said in attributes.items() if said}
    )
    for child in children:
        if isinstance(child, str):
            _append_text(made, child)
        elif child is not None:
            made.append(child)
    return made


def drawing(svg: str, **attributes: str) -> Element:
    """A picture of the chart engine as part of the tree.

    >>> as_html(drawing('<svg viewBox="0 0 1 1"></svg>', class_="wide"))
    '<svg viewBox="0 0 1 1" class="wide"></svg>'
    """
    bare = svg.replace(
        _NAMESPACE, "", 1
    )  # HTML knows the namespace; the tree would prefix every name with it
    made = ElementTree.fromstring(bare)  # noqa: S314 made by our own engine, with its texts escaped
    for key, said in attributes.items():
        made.set(key.rstrip("_").replace("_", "-"), said)
    return made


def as_html(made: Element) -> str:
    """The tree as HTML text.

    >>> as_html(element("br"))
    '<br>'
    """
    return ElementTree.tostring(made, encoding="unicode", method="html")


def _append_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
