"""A shop that promised a day for every order: kept in its first year, broken for four in ten in the next."""

from __future__ import annotations

from pathlib import Path

from unisono.model.company import Company
from unisono.services.companies import found_company
from unisono.services.listen import import_files, recipe_named

RECIPE = """
name = "shop"
system = "shop"
title = "A shop that promises"
[files.orders]
pattern = "orders*.csv"
[[files.orders.feeds]]
table = "deliveries"
source_id = ["order"]
[files.orders.feeds.columns]
id = "order"
customer_id = "customer"
ordered_at = "ordered"
promised_at = "promised"
delivered_at = "delivered"
[[files.orders.feeds]]
table = "transactions"
source_id = ["order"]
[files.orders.feeds.columns]
id = "order"
customer_id = "customer"
order_id = "order"
at = "ordered"
amount = "amount"
currency = { value = "PEN" }
[files.answers]
pattern = "answers*.csv"
[[files.answers.feeds]]
table = "responses"
source_id = ["order"]
[files.answers.feeds.columns]
id = "order"
customer_id = "customer"
order_id = "order"
at = "answered"
instrument = { value = "csat" }
score = "stars"
"""
LATE, ON_TIME = 40, 60
YEARS = ("2017", "2018")


def found_shop(folder: Path) -> Company:
    """The shop before anything was loaded."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "recipe.toml").write_text(RECIPE)
    told: dict[str, object] = {
        "name": "Shop",
        "currency": "PEN",
        "time_zone": "America/Lima",
        "languages": ["es", "pt", "en"],
    }
    return found_company(folder / "company", told)


def load_year(company: Company, year: str) -> None:
    """Load the orders of one year and what customers said of them; one order of the second can't be read."""
    files = company.folder.parent / year
    files.mkdir()
    late = LATE if year == YEARS[1] else 0
    orders, answers = ["order,customer,ordered,promised,delivered,amount"], ["order,customer,answered,stars"]
    for place in range(LATE + ON_TIME):
        name, arrived = f"{year}-{place}", f"{year}-06-{'12' if place < late else '08'}"
        orders.append(f"{name},c{place},{year}-06-01,{year}-06-10,{arrived},{10 + place}.50")
        stars = 1 + place % 3 if place < late else 4 + place % 2
        answers.append(f"{name},c{place},{year}-06-15,{stars}")
    if late:
        orders.append(f"{year}-bad,c1,{year}-06-01,{year}-06-10,{year}-06-08,a lot")
    (files / "orders.csv").write_text("\n".join(orders) + "\n")
    (files / "answers.csv").write_text("\n".join(answers) + "\n")
    import_files(company, files, recipe_named(str(company.folder.parent / "recipe.toml")))


def stocked_shop(folder: Path) -> Company:
    """The shop with both its years, one edition each."""
    company = found_shop(folder)
    for year in YEARS:
        load_year(company, year)
    return company
