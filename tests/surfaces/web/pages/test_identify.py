"""Clientes through a browser's eyes: the search, a customer's page, who sees what, and what is escaped."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse

from tests.surfaces.web.hostile import CUSTOMER, RUN, hostile_company
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.words import say
from unisono.services.audit import trail
from unisono.services.companies import edition_of, reader_of, serve_company

Browser = Callable[..., Client]


def page(client: Client, address: str, **headers: str) -> str:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, answer.content[:500]
    return unescape(answer.content.decode())


@pytest.fixture
def ask(served: Company) -> Iterator[Callable[..., list[dict[str, object]]]]:
    with reader_of(served, edition_of(served)) as reader:
        yield lambda sql, *tables: reader.ask(Kernel(sql, tables))


@pytest.fixture
def rich(ask: Callable[..., list[dict[str, object]]]) -> str:
    """The customer who reached out most often."""
    (row,) = ask("select customer_id as id from cases group by 1 order by count(*) desc, 1 limit 1", "cases")
    return str(row["id"])


def test_the_search_teaches_before_anything_is_typed(client_as: Browser) -> None:
    told = page(client_as("agent"), "/customers/")
    assert "¿A quién buscas?" in told
    for kind in ("name", "email", "phone", "document", "code"):
        assert say(f"customers.empty.{kind}", "es") in told
    assert told.count("<h1") == 1
    assert '<label for="search"' in told


def test_the_search_works_without_scripts_and_leads_to_the_customer(client_as: Browser, rich: str) -> None:
    told = page(client_as("agent"), f"/customers/?q={quote(rich)}")
    assert "1 cliente" in told
    assert f'href="{reverse("customer", args=[rich])}"' in told
    assert 'role="status"' in told
    found = page(client_as("agent"), reverse("customer", args=[rich]))
    assert "Antes de responder" in found


def test_what_is_typed_stays_in_the_field_and_is_escaped(client_as: Browser) -> None:
    answer = client_as("agent").get("/customers/?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert answer.status_code == 200
    told = answer.content.decode()
    assert "<script>alert" not in told
    assert "&lt;script&gt;alert(1)" in told


def test_nobody_found_says_what_to_try(client_as: Browser) -> None:
    told = page(client_as("cxo"), "/customers/?q=zzzzqqqq")
    assert "No encontramos a nadie con «zzzzqqqq»" in told
    assert say("customers.none.scope", "es") not in told
    bounded = page(client_as("agent", countries=["PE"]), "/customers/?q=zzzzqqqq")
    assert say("customers.none.scope", "es") in bounded


def test_somebody_called_almost_so_is_shown_as_such(client_as: Browser) -> None:
    assert say("customers.near", "es") in page(client_as("cxo"), "/customers/?q=garcla")


def test_pages_of_the_list_follow_each_other(client_as: Browser) -> None:
    client = client_as("cxo")
    seen: set[str] = set()
    address, turned = "/customers/?q=a", 0
    while address and turned < 3:
        told = page(client, address)
        links = {part.partition('"')[0] for part in told.split('href="/customers/')[1:]}
        customers = {link for link in links if link and not link.startswith("?")}
        assert not customers & seen
        assert len(customers) == 25
        seen |= customers
        rest = told.partition('rel="next" href="')[2].partition('"')[0]
        address, turned = (f"/customers/{rest}" if rest else ""), turned + 1
    assert len(seen) == 75


def test_a_cursor_that_is_none_is_a_page_that_says_so(client_as: Browser) -> None:
    answer = client_as("cxo").get("/customers/?q=a&cursor=nonsense")
    assert answer.status_code == 400
    assert say("error.cursor_unreadable", "es") in unescape(answer.content.decode())


def test_the_list_masks_what_the_page_tells(client_as: Browser, ask, rich: str) -> None:
    (row,) = ask(
        f"select email from identities where customer_id = '{rich}' and email is not null limit 1",
        "identities",
    )
    email = str(row["email"])
    client = client_as("agent")
    assert email not in page(client, f"/customers/?q={quote(rich)}")
    assert email in page(client, reverse("customer", args=[rich]))


def test_a_customer_s_page_tells_the_chain(client_as: Browser, rich: str) -> None:
    told = page(client_as("agent"), reverse("customer", args=[rich]))
    for lane in ("promised", "sold", "delivered", "lived"):
        assert say(f"chain.lane.{lane}", "es") in told
    for title in ("contract", "mood", "promises", "open", "mind", "records"):
        assert say(f"customer.{title}.title", "es") in told
    assert "Pidió ayuda" in told
    assert told.count("<h1") == 1
    assert "mind." not in told
    assert "moment." not in told


def test_the_story_can_be_read_by_lane_and_from_its_beginning(client_as: Browser, rich: str) -> None:
    client, address = client_as("agent"), reverse("customer", args=[rich])
    lived = page(client, f"{address}?lane=lived")
    assert "Pidió ayuda" not in lived.partition('id="chain"')[2]
    assert "Pagó" in lived
    first = page(client, f"{address}?order=oldest").partition('id="chain"')[2]
    last = page(client, address).partition('id="chain"')[2]
    assert first.partition("<time")[2][:40] != last.partition("<time")[2][:40]
    assert client.get(f"{address}?lane=bought").status_code == 400
    assert client.get(f"{address}?order=random").status_code == 400


def test_links_keep_the_lens(client_as: Browser, rich: str) -> None:
    told = page(client_as("cxo"), f"{reverse('customer', args=[rich])}?segment=customer.country:PE")
    assert told.count("segment=customer.country%3APE") > 5
    listed = page(client_as("cxo"), f"/customers/?q={quote(rich)}&segment=customer.country:PE")
    assert f"{reverse('customer', args=[rich])}?segment=customer.country%3APE" in listed
    assert '<input type="hidden" name="segment" value="customer.country:PE">' in listed


def test_an_old_key_leads_to_the_one_page(client_as: Browser, ask, rich: str) -> None:
    (row,) = ask(
        f"select id from identities where customer_id = '{rich}' and id <> '{rich}' order by 1 limit 1",
        "identities",
    )
    answer = client_as("agent").get(reverse("customer", args=[row["id"]]) + "?lane=lived")
    assert answer.status_code == 302
    assert answer.headers["Location"] == reverse("customer", args=[rich]) + "?lane=lived"


@pytest.mark.parametrize("key", ["nobody", "crm:nobody", "a/b", "../settings", "%3Cscript%3E", "ñ ñ"])
def test_nobody_has_no_page(client_as: Browser, key: str) -> None:
    answer = client_as("cxo").get(f"/customers/{quote(key, safe='%/')}/")
    assert answer.status_code == 404
    assert say("error.customer_missing", "es") in unescape(answer.content.decode())


def test_customers_of_another_country_are_not_there(client_as: Browser, ask) -> None:
    (row,) = ask("select min(id) as id, min(name) as name from customers where country = 'CO'", "customers")
    address = reverse("customer", args=[row["id"]])
    assert client_as("agent").get(address).status_code == 200
    assert client_as("agent", countries=["CO"]).get(address).status_code == 200
    answer = client_as("agent", countries=["PE"]).get(address)
    assert answer.status_code == 404
    assert f'href="{address}"' not in page(client_as("agent", countries=["PE"]), f"/customers/?q={row['id']}")


def test_whoever_has_not_signed_in_is_asked_to(served: Company, rich: str) -> None:
    for address in ("/customers/", "/customers/?q=ana", reverse("customer", args=[rich])):
        answer = Client().get(address)
        assert answer.status_code == 302
        assert "/accounts/login/" in answer.headers["Location"]


def test_every_look_up_is_in_the_trail(client_as: Browser, served: Company, rich: str) -> None:
    client = client_as("service")
    client.get(reverse("customer", args=[rich]))
    deed = trail(served, limit=1)[0]
    assert (deed.deed, deed.role, dict(deed.facts)) == ("looked_up", "service", {"customer": rich})


def test_the_whole_story_can_be_taken_along_by_who_may(client_as: Browser, rich: str) -> None:
    address = reverse("customer", args=[rich])
    answer = client_as("cxo").get(f"{address}?export=history.csv")
    assert answer.status_code == 200
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) > 40
    refused = client_as("agent").get(f"{address}?export=history.csv")
    assert refused.status_code == 403
    assert "export=history.csv" not in page(client_as("agent"), address)


def test_reading_on_gives_the_following_moments(client_as: Browser, rich: str, monkeypatch) -> None:
    monkeypatch.setattr("unisono.surfaces.web.pages.identify.PAGE", 5)
    client, address = client_as("agent"), reverse("customer", args=[rich])
    told = page(client, address)
    assert told.partition('id="chain"')[2].count("<time") == 5
    following = told.partition('rel="next" href="')[2].partition('"')[0]
    after = page(client, address + following)
    first = [part[:60] for part in told.partition('id="chain"')[2].split("<time")[1:]]
    second = [part[:60] for part in after.partition('id="chain"')[2].split("<time")[1:]]
    assert len(second) == 5
    assert first != second


def test_what_customers_and_attackers_wrote_is_never_run(
    tmp_path_factory: pytest.TempPathFactory, client_as: Browser, served: Company
) -> None:
    company = hostile_company(tmp_path_factory.mktemp("hostile") / "company")
    serve_company(company.folder)
    try:
        client = client_as("cxo")
        for address in (
            reverse("customer", args=[CUSTOMER]),
            f"/customers/?q={CUSTOMER}",
            "/customers/?q=script",
        ):
            told = client.get(address)
            assert told.status_code == 200
            for attack in RUN:
                assert attack not in told.content.decode()
    finally:
        serve_company(served.folder)


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_pages_are_whole_in_every_language(
    client_as: Browser, served: Company, rich: str, language: str
) -> None:
    from unisono.store.records.people.models import Person

    client = client_as("analyst")
    Person.objects.filter(email="analyst.@example.com").update(language=language)
    try:
        told = page(client, reverse("customer", args=[rich])) + page(client, "/customers/")
    finally:
        Person.objects.filter(email="analyst.@example.com").update(language="")
    assert say("customer.mind.title", language) in told
    assert say("customers.title", language) in told
