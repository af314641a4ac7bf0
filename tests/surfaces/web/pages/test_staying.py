"""Permanencia as a page: the finding, charts with their rows, files, the lens, and silence that says why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from django.test import Client

from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services import companies
from unisono.services.staying import Staying, staying
from unisono.services.staying.wording import headline
from unisono.surfaces.web.pages.staying import WAYS

ADDRESS = "/measure/staying/"


class Headings(HTMLParser):
    """The levels of the headings, in order, and the tables without a caption."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.tables = self.captions = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        if tag in ("h1", "h2", "h3"):
            self.levels.append(int(tag[1]))
        self.tables += tag == "table"
        self.captions += tag == "caption"


def text_of(client: Client, query: str = "") -> str:
    answer = client.get(ADDRESS + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_title_is_the_finding(client_as: Callable[..., Client]) -> None:
    page = text_of(client_as("cxo"))
    assert "<h1>De cada 100 clientes, " in page
    assert "Permanencia" in page
    assert "Cómo se cuenta" in page


def test_it_is_in_order_and_every_table_has_a_name(client_as: Callable[..., Client]) -> None:
    read = Headings()
    read.feed(text_of(client_as("cxo"), "?by=customer.segment"))
    assert read.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(read.levels, read.levels[1:], strict=False))
    assert read.tables == read.captions > 5


def test_charts_have_their_options_and_rows(client_as: Callable[..., Client]) -> None:
    page = text_of(client_as("cxo"), "?by=customer.segment")
    for name in ("curve-chart", "groups-chart", "at-chart", "hazard-chart"):
        assert f'data-chart="{name}"' in page
        assert f'id="{name}-options"' in page
    assert "style=" not in page.replace("data-style=", "")


@pytest.mark.parametrize("name", ["curve", "groups", "reasons", "foretold", "remaining"])
def test_each_table_leaves_as_a_file(client_as: Callable[..., Client], name: str) -> None:
    answer = client_as("cxo").get(f"{ADDRESS}?by=customer.segment&export={name}.csv")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/csv")
    assert answer.content.decode("utf-8-sig").count("\n") > 3
    book = client_as("cxo").get(f"{ADDRESS}?export={name}.xlsx")
    assert book.content[:2] == b"PK"


def test_the_lens_is_kept_and_respected(client_as: Callable[..., Client], served: Company) -> None:
    query = "?segment=customer.country%3APE&by=customer.segment"
    page = text_of(client_as("cxo"), query)
    assert '<input type="hidden" name="segment" value="customer.country:PE">' in page
    peru = staying(served, Lens(segment=(("customer.country", "PE"),)), "customer.segment")
    assert isinstance(peru, Staying)
    assert headline(peru, "es") in page
    assert page != text_of(client_as("cxo"), "?by=customer.segment")


def test_a_column_nobody_offers_is_refused_in_words(client_as: Callable[..., Client]) -> None:
    answer = client_as("cxo").get(f"{ADDRESS}?by=customer.email")
    assert answer.status_code == 400
    assert "column_not_offered" not in answer.content.decode()


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_it_speaks_every_language(client_as: Callable[..., Client], served: Company, language: str) -> None:
    client = client_as("cxo")
    page = client.get(ADDRESS, headers={"accept-language": language}).content.decode()
    assert "staying." not in page.split("<script")[0].replace("/staying.", "")


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool | None], None]:
    """Have the served company say something else of its contracts."""
    read = companies.read_company

    def say_so(contract: bool | None) -> None:
        monkeypatch.setattr(
            companies, "read_company", lambda folder: replace(read(folder), contract=contract)
        )

    return say_so


@pytest.mark.parametrize(("contract", "words"), [(None, "Falta decir"), (False, "no tienen contrato")])
def test_without_contracts_it_says_why_and_what_to_do(
    client_as: Callable[..., Client],
    without: Callable[[bool | None], None],
    contract: bool | None,
    words: str,
) -> None:
    without(contract)
    page = text_of(client_as("cxo"))
    assert words in page
    assert 'href="/settings/company/"' in page
    other = text_of(client_as("marketing"))
    assert words in other
    # Who may not change it isn't sent there.
    assert 'class="btn btn-primary" href="/settings/company/"' not in other


def test_nobody_in_the_lens_leads_back(client_as: Callable[..., Client]) -> None:
    page = text_of(client_as("cxo"), "?segment=customer.country%3AAQ")
    assert "Ningún contrato" in page
    assert f'href="{ADDRESS}"' in page


def test_every_silence_has_a_way_out() -> None:
    assert set(WAYS) == {"without_contract", "unsaid", "no_contracts", "nothing_seen"}


def test_an_agent_is_turned_away(client_as: Callable[..., Client]) -> None:
    assert client_as("agent").get(ADDRESS).status_code == 403
