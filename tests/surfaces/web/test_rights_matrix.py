"""Every address × every role × (all rows, some rows, nobody), as a table; an address without a line fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.pace import paced
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.rights import ROLES
from unisono.services.companies import edition_of, reader_of

ALL = frozenset(ROLES)
READERS = ALL - {"agent"}
LOADERS = frozenset({"analyst", "admin"})
RUNNERS = frozenset({"cxo", "analyst", "admin"})
HEADS = frozenset({"cxo", "admin"})
PAYERS = frozenset({"cxo", "sales", "admin"})
SELLERS = frozenset({"cxo", "sales", "service", "admin"})
ADMINS = frozenset({"admin"})
PROMISERS = frozenset({"cxo", "marketing", "service", "analyst", "admin"})
DECLARERS = frozenset({"cxo", "marketing", "service", "analyst", "admin"})
UNKNOWN = "00000000000000000000000000000000"
HERE = frozenset({200, 302})
BEYOND = frozenset({200, 302, 400, 404})  # they got through the door: what they asked for is wrong or missing


@dataclass(frozen=True)
class Line:
    """One address: who may, whether somebody bounded to some rows may too, and what they are answered."""

    name: str
    who: frozenset[str]
    given: dict[str, object] = field(default_factory=dict)
    query: str = ""
    post: bool = False
    bounded: bool = True
    answers: frozenset[int] = HERE


LINES = (
    Line("home", ALL),  # an agent's is the search
    Line("home_findings", ALL),
    Line("measure", READERS),
    Line("drivers", READERS),
    Line("metric", READERS, {"slug": "nps"}),
    Line("staying", READERS),
    Line("spark", READERS, {"slug": "nps"}),
    Line("metric_movement", READERS, {"slug": "nps"}, query="export=odd.csv"),
    Line("metric_contributions", READERS, {"slug": "nps"}, query="export=contributions.csv"),
    Line("value", READERS),
    Line("figure", READERS, {"key": "nps@1"}),
    Line("integrity", READERS),
    Line("sales", READERS),
    Line("bookings", READERS),
    Line("handoffs", READERS),
    Line("deal", READERS, {"name": "no-such-deal"}, answers=BEYOND),
    Line("handoff", SELLERS, {"name": "no-such-deal"}, answers=BEYOND),
    Line("handoff_take", SELLERS, {"number": 999_999}, post=True, answers=BEYOND),
    Line("gate", READERS),
    Line("gate_keep", PROMISERS, post=True, bounded=False),
    Line("gate_kept", READERS, {"name": "gate-none"}, answers=BEYOND),
    Line("gate_sign", HEADS, {"name": "gate-none"}, post=True, bounded=False, answers=BEYOND),
    Line("claims", READERS),
    Line("claims_register", READERS - {"sales"}, post=True, answers=BEYOND),
    Line("promises", READERS),
    Line("given", READERS),
    Line("promise", READERS, {"name": "crm:P-247"}),
    Line("promise_after", READERS, {"name": "crm:P-247"}),
    Line("promise_new", PROMISERS),
    Line("promise_edit", PROMISERS, {"name": "no-such-promise"}, answers=BEYOND),
    Line("promise_move", PROMISERS, {"name": "no-such-promise"}, post=True, answers=BEYOND),
    Line("promise_code", READERS, {"name": "no-such-promise"}, answers=BEYOND),
    Line("promise_remove", PROMISERS, {"name": "no-such-promise"}, post=True, answers=BEYOND),
    Line("promises_apply", PROMISERS, post=True, bounded=False),
    Line("strengths", READERS),
    Line("origins", READERS),
    Line("service", READERS),
    Line("service_terms", READERS),
    Line("service_agreed", DECLARERS, post=True, bounded=False),
    Line("pay", PAYERS),
    Line("pay_plan", PAYERS, {"name": "comision"}),
    Line("pay_compare", PAYERS, query="one=comision&other=permanencia"),
    Line("pay_statement", PAYERS, {"name": "comision", "person": "crm:V001"}),
    Line("pay_new", PAYERS),
    Line("pay_edit", PAYERS, {"name": "comision"}),
    Line("pay_remove", PAYERS, {"name": "no-such-plan"}, post=True, answers=BEYOND),
    Line("customers", ALL),
    Line("customer", ALL, {"key": "PE"}),
    Line("silos", READERS),
    Line("story", READERS),
    Line("findings", READERS),
    Line("finding", READERS, {"reference": "no-such-finding"}, answers=BEYOND),
    Line("data", READERS),
    Line("data_history", READERS),
    Line("data_load", READERS, {"number": 1}),
    Line("data_upload", LOADERS, post=True, bounded=False, answers=BEYOND),
    Line("data_file", LOADERS, {"identity": UNKNOWN}, bounded=False, answers=BEYOND),
    Line("data_begin", LOADERS, {"identity": UNKNOWN}, post=True, bounded=False, answers=BEYOND),
    Line("data_importing", READERS, {"identity": UNKNOWN, "number": 10_000_000}, answers=BEYOND),
    Line("data_drop", LOADERS, {"identity": UNKNOWN}, post=True, bounded=False, answers=BEYOND),
    Line("data_reopen", LOADERS, query="source=demo/mesa", post=True, bounded=False, answers=BEYOND),
    Line("data_map", LOADERS, {"identity": UNKNOWN}, bounded=False, answers=BEYOND),
    Line("data_try", LOADERS, {"identity": UNKNOWN}, post=True, bounded=False, answers=BEYOND),
    Line("data_set_aside", LOADERS, bounded=False),
    Line("data_set_aside_export", LOADERS, bounded=False),
    Line("data_repair", LOADERS, query="row=x", bounded=False, answers=BEYOND),
    Line("data_conflicts", LOADERS, bounded=False),
    Line("data_undo", LOADERS, bounded=False),
    Line("brief", READERS),
    Line("brief_file", READERS, query="kind=html", answers=BEYOND),
    Line("settings", ALL),
    Line("theme", ALL, post=True, answers=BEYOND),
    Line("people", ADMINS),
    Line("person", ADMINS, {"number": 10_000_000}, answers=BEYOND),
    Line("company_settings", HEADS, bounded=False),
    Line("tokens", READERS),
    Line("audit", HEADS),
    Line("jobs", READERS),
    Line("job", READERS, {"number": 10_000_000}, answers=BEYOND),
    Line("job_cancel", RUNNERS, {"number": 10_000_000}, post=True, bounded=False, answers=BEYOND),
    Line("job_refresh", RUNNERS, post=True, bounded=False),
    Line("job_send_brief", RUNNERS, post=True, bounded=False, answers=BEYOND),
    Line("timetable", RUNNERS, post=True, bounded=False, answers=BEYOND),
)
TELLING = ("account_", "mfa_", "openid_connect", "socialaccount_")  # signing in: allauth's own, tested beside


def test_no_address_is_forgotten() -> None:
    named = {name for name, address in addresses() if not address.startswith("api/")}
    assert {name for name in named if not name.startswith(TELLING)} == {line.name for line in LINES}


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_nobody_comes_in_without_signing_in(served: Company, line: Line) -> None:
    for ask in (Client().get, Client().post):
        answer = ask(address_of(line, served))
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("role", ROLES)
def test_each_role_does_what_it_may_and_nothing_else(
    client_as: Callable[..., Client], served: Company, role: str
) -> None:
    client = client_as(role)
    wrong = {}
    for line in LINES:
        status = asked(client, line, served)
        if status not in (line.answers if role in line.who else {403}):
            wrong[line.name] = status
    assert wrong == {}


BOUNDED = ("cxo", "sales", "agent")  # who sees most, some and least; the others ask with the slow proofs


@pytest.mark.parametrize("role", paced(ROLES, BOUNDED.__contains__))
def test_somebody_bounded_to_a_country_meets_its_rows_alone(
    client_as: Callable[..., Client], served: Company, role: str
) -> None:
    client = client_as(role, countries=["PE"])
    wrong = {}
    for line in LINES:
        status = asked(client, line, served)
        if status not in (line.answers if role in line.who and line.bounded else {403}):
            wrong[line.name] = status
    assert wrong == {}


@pytest.mark.parametrize("role", sorted(ALL))
def test_anothers_customer_is_not_there(client_as: Callable[..., Client], served: Company, role: str) -> None:
    ours, theirs = somebody(served, "PE"), somebody(served, "CL")
    client = client_as(role, countries=["PE"])
    assert client.get(reverse("customer", kwargs={"key": ours})).status_code == 200
    hidden = client.get(reverse("customer", kwargs={"key": theirs}))
    unknown = client.get(reverse("customer", kwargs={"key": "crm:nobody"}))
    assert (hidden.status_code, unknown.status_code) == (404, 404)
    shown = hidden.content.decode().replace(theirs, "crm:nobody")
    assert shown.count("crm:nobody") == unknown.content.decode().count("crm:nobody")  # nobody learns which


def test_what_is_counted_is_counted_of_ones_own_rows(
    client_as: Callable[..., Client], served: Company
) -> None:
    address = reverse("figure", kwargs={"key": "nps@1"})
    counted = {}
    for countries in ([], ["PE"], ["CL"]):
        table = client_as("service", countries=countries).get(f"{address}?export=rows.csv")
        counted[tuple(countries)] = table.content.decode().count("\n")
    assert counted["PE",] > 0 < counted["CL",]
    foreign = {somebody(served, country, all_of_them=True) for country in ("CL", "CO", "MX")}
    own = client_as("service", countries=["PE"]).get(f"{address}?export=rows.csv").content.decode()
    assert not any(key in own for keys in foreign for key in keys.split())


def addresses() -> Iterator[tuple[str, str]]:
    """The name and the pattern of every address."""

    def walk(found: list[URLPattern | URLResolver], before: str = "") -> Iterator[tuple[str, str]]:
        for each in found:
            if isinstance(each, URLResolver):
                yield from walk(each.url_patterns, before + str(each.pattern))
            else:
                yield str(each.name), before + str(each.pattern)

    yield from walk(get_resolver().url_patterns)


def address_of(line: Line, company: Company) -> str:
    """Where a line is asked; a customer is one of the country it names."""
    given = {
        key: somebody(company, str(value)) if line.name == "customer" else value
        for key, value in line.given.items()
    }
    return reverse(line.name, kwargs=given) + (f"?{line.query}" if line.query else "")


def asked(client: Client, line: Line, company: Company) -> int:
    """The status somebody is answered with."""
    address = address_of(line, company)
    return int((client.post(address) if line.post else client.get(address)).status_code)


def somebody(company: Company, country: str, *, all_of_them: bool = False) -> str:
    """A customer of a country, or the keys of all of them."""
    kernel = Kernel(
        "select id from customers where country = $country order by id", ("customers",), {"country": country}
    )
    with reader_of(company, edition_of(company)) as reader:
        found = [str(row["id"]) for row in reader.ask(kernel)]
    return " ".join(found) if all_of_them else found[0]
