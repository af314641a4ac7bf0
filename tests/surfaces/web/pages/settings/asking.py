"""What pages of settings are asked with, and what they say."""

from __future__ import annotations

import re
from html import unescape

from django.http import HttpResponse
from django.test import Client

from unisono.store.records.people.models import Person


def text_of(answer: HttpResponse) -> str:
    """The words of a page, without its tags."""
    page = re.sub(r"<(script|style)[^>]*>.*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


def secret_on(answer: HttpResponse) -> str:
    """What a page tells once; nothing where it tells nothing."""
    found = re.search(r'<code class="[^"]*select-all[^"]*">([^<]+)</code>', answer.content.decode())
    return unescape(found[1]) if found else ""


def wrong_on(answer: HttpResponse) -> list[str]:
    """Beside which fields something is said to be wrong."""
    return re.findall(r'id="id_(\w+)_error"', answer.content.decode())


def rows_on(answer: HttpResponse) -> list[list[str]]:
    """The rows of a page's tables, as the words in their cells."""
    page = answer.content.decode()
    rows = re.findall(r"<tr role=\"row\">(.*?)</tr>", page.replace("\n", " "))
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows]
    return [[unescape(re.sub(r"<[^>]+>", " ", cell)).strip() for cell in row] for row in cells]


def tabs_on(answer: HttpResponse) -> dict[str, str]:
    """The tabs of a page: their words, and where they lead."""
    page = answer.content.decode()
    row = re.search(r'<nav class="tab-row".*?</nav>', page, flags=re.DOTALL)
    links = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', row[0] if row else "")
    return {unescape(words): href for href, words in links}


def person_of(client: Client) -> Person:
    """Whoever is signed in with this browser."""
    return Person.objects.get(pk=client.session["_auth_user_id"])
