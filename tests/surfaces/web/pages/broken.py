"""A shop that promises an answer in words an attacker chose, and breaks that promise every second time."""

from __future__ import annotations

from pathlib import Path

from django.test import Client

from unisono.model.company import Company
from unisono.services.companies import found_company
from unisono.services.listen import import_files, recipe_named

ATTACK = "<script>alert(1)</script>\"'{0}{{% now 'Y' %}}"
CALLS = 240
RECIPE = """
name = "desk"
system = "desk"
title = "A help desk"
[files.promises]
pattern = "promises*.csv"
[[files.promises.feeds]]
table = "promises"
source_id = ["id"]
[files.promises.feeds.columns]
id = "id"
text = "text"
kind = { value = "first_answer" }
operator = { value = "<=" }
target = "target"
unit = { value = "minutes" }
[files.cases]
pattern = "cases*.csv"
[[files.cases.feeds]]
table = "cases"
source_id = ["id"]
[files.cases.feeds.columns]
id = "id"
customer_id = "customer"
opened_at = "opened"
first_answer_at = "answered"
[[files.cases.feeds]]
table = "responses"
source_id = ["id"]
[files.cases.feeds.columns]
id = "id"
customer_id = "customer"
case_id = "id"
at = "answered"
instrument = { value = "csat" }
score = "stars"
"""


def broken_company(folder: Path, *, breaks: bool = True) -> Company:
    """The shop; where nothing breaks, every call is answered in time."""
    (folder / "files").mkdir(parents=True)
    (folder / "recipe.toml").write_text(RECIPE)
    company = found_company(
        folder / "company", {"name": "Mesa", "currency": "PEN", "time_zone": "America/Lima"}
    )
    text = ATTACK.replace('"', '""')
    (folder / "files" / "promises.csv").write_text(f'id,text,target\np,"{text}",10\n')
    rows = ["id,customer,opened,answered,stars"]
    for place in range(CALLS):
        late = breaks and place // 6 % 2 == 0  # as often in each month
        day = f"2026-0{1 + place % 6}-1{place % 9}"
        answered = f"{day}T11:00:00" if late else f"{day}T10:05:00"
        stars = (1 if late else 4) + place // 12 % 2
        rows.append(f"K{place},c{place},{day}T10:00:00,{answered},{stars}")
    (folder / "files" / "cases.csv").write_text("\n".join(rows) + "\n")
    import_files(company, folder / "files", recipe_named(str(folder / "recipe.toml")))
    return company


def signed_in(role: str = "cxo") -> Client:
    """Somebody of the company that is served now."""
    # Late, because models need Django to be set up first.
    from unisono.store.records.people.models import Person

    person, _ = Person.objects.get_or_create(
        email=f"{role}@example.com", defaults={"name": "Ana", "role": role}
    )
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
