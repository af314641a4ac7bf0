"""Walks every link of every page somebody can reach, so that no page is forgotten by a test."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import resolve

EACH = 3  # addresses of one kind are enough: the first customers, the first figures
LEADING_OUT = ("account_logout",)


class Links(HTMLParser):
    """The addresses a page leads to, with or without htmx, and those its forms ask with GET."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what leads somewhere."""
        given = dict(attrs)
        for name in ("href", "hx-get"):
            if given.get(name) and tag != "link":
                self.found.append(str(given[name]))


def crawl(
    client: Client, start: str = "/", *, each: int = EACH, asked: bool = True
) -> Iterator[tuple[str, HttpResponse]]:
    """Every page reachable from a first one, `each` of a kind at most: its address and its answer.

    What an address asks for makes a kind of it; where `asked` is False its route alone does.
    """
    waiting, seen, kinds = deque([start]), {start}, Counter[str]()
    while waiting:
        address = waiting.popleft()
        answer = client.get(address, follow=True)
        yield address, answer
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        landed = answer.redirect_chain[-1][0] if answer.redirect_chain else address
        links = Links()
        links.feed(answer.content.decode())
        for link in links.found:
            parts = urlsplit(urljoin(landed, link))
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            kind = kind_of(parts.path, parts.query if asked else "")
            if parts.netloc or path in seen or not kind or kinds[kind] >= each:
                continue
            seen.add(path)
            kinds[kind] += 1
            waiting.append(path)


def kind_of(path: str, query: str) -> str:
    """What an address is one of: its route, and what it asks for; nothing where it leads out."""
    if path.startswith(("/static/", "/api/")) or not path.startswith("/"):
        return ""
    name = resolve(path).view_name
    asked = "&".join(sorted({part.partition("=")[0] for part in query.split("&") if part}))
    return "" if name in LEADING_OUT else f"{name}?{asked}"
