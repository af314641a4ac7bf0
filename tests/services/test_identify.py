"""Two systems, one person: one customer while they share a key, two again when they no longer do."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.services.companies import edition_of, found_company, reader_of
from unisono.services.identify import list_conflicts
from unisono.services.listen import import_files, recipe_named
from unisono.services.measure import measure
from unisono.services.refresh import refresh_company


def _recipe(system: str) -> str:
    return f"""
name = "{system}"
system = "{system}"
[files.people]
pattern = "people.csv"
[[files.people.feeds]]
table = "customers"
source_id = ["id"]
[files.people.feeds.columns]
id = "id"
name = "name"
[[files.people.feeds]]
table = "identities"
source_id = ["id"]
[files.people.feeds.columns]
id = "id"
customer_id = "id"
system = {{ value = "{system}" }}
system_id = "id"
name = "name"
email = "email"
phone = "phone"
document = "document"
[files.sales]
pattern = "sales.csv"
optional = true
[[files.sales.feeds]]
table = "transactions"
source_id = ["id"]
[files.sales.feeds.columns]
id = "id"
customer_id = "customer"
at = "at"
amount = "amount"
currency = {{ value = "PEN" }}
"""


class Systems:
    """A company whose people are known to two systems, `crm` and `web`."""

    def __init__(self, folder: Path, country: str = "PE") -> None:
        self.folder = folder
        told: dict[str, object] = {"name": "Two systems", "currency": "PEN", "country": country}
        self.company: Company = found_company(folder / "company", told)
        for system in ("crm", "web"):
            (folder / f"{system}.toml").write_text(_recipe(system))

    def load(self, system: str, *people: str, sales: tuple[str, ...] = ()) -> None:
        """Load a system's people (id,name,email,phone,document) and what they bought (id,customer,amount)."""
        files = self.folder / system
        files.mkdir(exist_ok=True)
        (files / "people.csv").write_text("\n".join(["id,name,email,phone,document", *people]) + "\n")
        if sales:
            rows = [f"{sale},2024-05-01" for sale in sales]
            (files / "sales.csv").write_text("\n".join(["id,customer,amount,at", *rows]) + "\n")
        import_files(self.company, files, recipe_named(str(self.folder / f"{system}.toml")))

    def customers(self) -> list[str]:
        """The customers there are, by key."""
        with reader_of(self.company, edition_of(self.company)) as reader:
            rows = reader.ask(Kernel("select id from customers order by id", ("customers",)))
        return [row["id"] for row in rows]

    def payers(self, edition: int | None = None) -> int:
        """How many customers the figures count."""
        (figure,) = measure(self.company, Question("revenue_per_customer", edition=edition))
        return figure.estimate.n


@pytest.fixture
def systems(tmp_path: Path) -> Systems:
    return Systems(tmp_path)


ANA_CRM, ANA_WEB = "7,Ana Rojas,ana@correo.pe,,", "w1,A. Rojas,ANA@Correo.pe ,,"
SALES_CRM, SALES_WEB = ("s1,7,100.00", "s2,7,50.00"), ("s1,w1,30.00",)


def test_the_same_e_mail_in_two_systems_is_one_customer_and_figures_count_one(systems: Systems) -> None:
    systems.load("crm", ANA_CRM, "8,Bruno Paz,bruno@correo.pe,,", sales=(*SALES_CRM, "s3,8,10.00"))
    systems.load("web", ANA_WEB, sales=SALES_WEB)
    assert systems.customers() == ["crm:7", "crm:8"]
    assert systems.payers() == 2
    assert systems.payers(edition=1) == 2, "before the second system came: two people of the first"
    assert list_conflicts(systems.company) == []


def test_money_of_both_systems_is_one_customer_s(systems: Systems) -> None:
    systems.load("crm", ANA_CRM, sales=SALES_CRM)
    systems.load("web", ANA_WEB, sales=SALES_WEB)
    (figure,) = measure(systems.company, Question("revenue_per_customer"))
    assert figure.estimate.n == 1
    (split,) = measure(systems.company, Question("revenue_per_customer", by=("customer.name",)))
    assert split.group == {"customer.name": "Ana Rojas"}


@pytest.mark.parametrize("later", ["w1,A. Rojas,,,", "w1,A. Rojas,otra@correo.pe,,"])
def test_an_e_mail_erased_or_changed_later_undoes_the_merge(later: str, systems: Systems) -> None:
    systems.load("crm", ANA_CRM, sales=SALES_CRM)
    systems.load("web", ANA_WEB, sales=SALES_WEB)
    together = edition_of(systems.company).number
    assert systems.payers() == 1
    systems.load("web", later)
    assert systems.customers() == ["crm:7", "web:w1"]
    assert systems.payers() == 2
    assert systems.payers(edition=together) == 1, "an edition keeps its own truth"
    systems.load("web", ANA_WEB)
    assert systems.payers() == 1, "and merges again"


def test_an_e_mail_that_two_documents_share_is_a_conflict_and_no_merge(systems: Systems) -> None:
    systems.load("crm", "7,Ana Rojas,casa@correo.pe,,45678901")
    systems.load("web", "w1,Luis Rojas,casa@correo.pe,,71234568")
    assert systems.customers() == ["crm:7", "web:w1"]
    (conflict,) = list_conflicts(systems.company)
    assert conflict["kind"] == "two_documents"
    assert conflict["customers"] == "crm:7 web:w1"
    assert conflict["records"] == 2
    assert "casa@correo.pe" not in str(conflict)
    systems.load("web", "w1,Luis Rojas,luis@correo.pe,,71234568")
    assert list_conflicts(systems.company) == []


def test_two_contradictions_of_the_same_people_are_two(systems: Systems) -> None:
    for system in ("crm", "web"):
        recipe = systems.folder / f"{system}.toml"
        recipe.write_text(
            recipe.read_text().replace('customer_id = "id"\nsystem', 'customer_id = "name"\nsystem')
        )
    systems.load("crm", "1,Ana,ana@correo.pe,,45678901", "2,Ana,alba@club.pe,,")
    systems.load("web", "1,Luis,ana@correo.pe,,71234568", "2,Luis,alba@club.pe,,")
    told = list_conflicts(systems.company)
    assert [(one["shared"], one["customers"]) for one in told] == [("a***@c***.pe", "crm:Ana web:Luis")] * 2
    with reader_of(systems.company, edition_of(systems.company)) as reader:
        (ids,) = reader.ask(Kernel("select count(distinct id) as ids from conflicts", ("conflicts",)))
    assert ids == {"ids": 2}


def test_each_record_keeps_its_own_keys_however_many_there_are(systems: Systems) -> None:
    count = 150_000
    systems.load("crm", *(f"{one},,p{one}@correo.pe,,{one + 70_000_000}" for one in range(count)))
    systems.load("web", *(f"{one},,,,{one + 70_000_000}" for one in reversed(range(0, count, 3))))
    with reader_of(systems.company, edition_of(systems.company)) as reader:
        asked = "select count(*) as n, bool_and(resolved_id = 'crm:' || id[5:]) as own from merges"
        assert reader.ask(Kernel(asked, ("merges",))) == [{"n": count // 3, "own": True}]
        assert list_conflicts(systems.company) == []


def test_phones_are_read_in_the_company_s_country(tmp_path: Path) -> None:
    for country, people in (("PE", 1), (" pe", 1), ("", 2)):
        folder = tmp_path / f"of {country}"
        folder.mkdir()
        systems = Systems(folder, country)
        systems.load("crm", "7,Ana Rojas,,999 111 222,")
        systems.load("web", "w1,Ana Rojas,,+51 999111222,")
        assert len(systems.customers()) == people


def test_a_country_told_later_counts_after_a_refresh(systems: Systems, tmp_path: Path) -> None:
    folder = tmp_path / "later"
    folder.mkdir()
    later = Systems(folder, "")
    later.load("crm", "7,Ana Rojas,,999 111 222,")
    later.load("web", "w1,Ana Rojas,,+51 999111222,")
    assert len(later.customers()) == 2
    refresh_company(Company(later.company.folder, "x", country="PE"), progress=lambda step, facts: None)
    assert len(later.customers()) == 1


def test_a_load_without_identities_leaves_merges_alone(systems: Systems) -> None:
    systems.load("crm", ANA_CRM)
    systems.load("web", ANA_WEB)
    merges = edition_of(systems.company).tables["merges"]
    (systems.folder / "web" / "people.csv").unlink()
    (systems.folder / "web" / "sales.csv").write_text("id,customer,amount,at\ns9,w1,5,2024-01-01\n")
    import_files(systems.company, systems.folder / "web", recipe_named(str(systems.folder / "web.toml")))
    assert edition_of(systems.company).tables["merges"] == merges
    assert systems.payers() == 1


def test_a_record_that_names_no_customer_stands_for_itself(systems: Systems) -> None:
    recipe = systems.folder / "crm.toml"
    recipe.write_text(
        recipe.read_text().replace('customer_id = "id"\nsystem', 'customer_id = "phone"\nsystem')
    )
    systems.load("crm", "7,Ana,ana@correo.pe,,", "8,Bruno,ana@correo.pe,,", "9,Eva,,,")
    assert systems.customers() == ["crm:7", "crm:9"]
