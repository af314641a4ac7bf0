"""The matrix: every operation × every role × every token, own rows and others'; none forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.pace import paced
from tests.surfaces.api.asked import ROOT, operations
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.rights import ACTIONS, ALLOWED, ROLES, UNBOUNDED, Action, Role
from unisono.services.companies import edition_of, reader_of
from unisono.store.records.people.models import Person
from unisono.surfaces.api.opening import api

OPERATIONS = operations()
ENTERING = [role for role in ROLES if "use_api" in ALLOWED[role]]


def described() -> dict[str, tuple[str, str]]:
    """Method and path of every operation in the description."""
    return {
        operation["operationId"]: (method.upper(), path)
        for path, methods in api.get_openapi_schema(path_prefix=ROOT)["paths"].items()
        for method, operation in methods.items()
    }


def test_no_operation_is_forgotten() -> None:
    assert described().keys() == OPERATIONS.keys()
    assert {name: method for name, (method, _) in described().items()} == {
        name: operation.method for name, operation in OPERATIONS.items()
    }


@pytest.mark.parametrize("role", ENTERING)
def test_a_token_may_what_its_person_may(program: Program, role: Role) -> None:
    client = program(role)
    for name, operation in OPERATIONS.items():
        answer = operation.ask(client)
        may = operation.needs is None or operation.needs in ALLOWED[role]
        assert answer.status_code != 401, name
        assert (answer.status_code != 403) == may, (name, role, answer.content)
        assert answer.status_code < 500, name


@pytest.mark.parametrize("action", [action for action in ACTIONS if action != "use_api"])
def test_a_token_may_nothing_it_was_not_made_for(program: Program, action: Action) -> None:
    client = program("admin", [action])
    for name, operation in OPERATIONS.items():
        answer = operation.ask(client)
        assert (answer.status_code == 403) == (operation.needs not in (None, action)), (name, action)


def test_a_token_loses_what_its_person_loses(program: Program, person_of: Callable[..., Person]) -> None:
    client = program("analyst", language="en")
    assert client.get(f"{ROOT}/measure?metric=nps").status_code == 200
    Person.objects.filter(pk=person_of("analyst", language="en").pk).update(role="agent")
    for operation in OPERATIONS.values():
        assert operation.ask(client).status_code == 401


@pytest.mark.parametrize("name", OPERATIONS)
def test_nobody_comes_in_without_a_token(api_served: Company, name: str) -> None:
    answer = OPERATIONS[name].ask(Client())
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_session_opens_nothing(api_served: Company, person_of: Callable[..., Person], name: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(person_of("admin"), backend="allauth.account.auth_backends.AuthenticationBackend")
    assert OPERATIONS[name].ask(client).status_code == 401


def test_a_token_needs_no_cross_site_proof(secret_of: Callable[..., str]) -> None:
    client = Client(enforce_csrf_checks=True, headers={"authorization": f"Bearer {secret_of('admin')}"})
    assert (
        client.post(f"{ROOT}/jobs", {"kind": "refresh"}, content_type="application/json").status_code == 202
    )


BOUNDED = ("cxo", "sales")  # who may most and who may least of those let in; the others are slow proofs


@pytest.mark.parametrize("role", paced(ENTERING, BOUNDED.__contains__))
def test_a_token_of_one_country_does_nothing_to_all_rows(program: Program, role: Role) -> None:
    client = program(role, countries=["PE"])
    for name, operation in OPERATIONS.items():
        refused = operation.ask(client).status_code == 403
        may = operation.needs is None or (
            operation.needs in ALLOWED[role] and operation.needs not in UNBOUNDED and not operation.whole
        )
        assert refused != may, (name, role)


def test_a_token_of_one_country_sees_its_own_rows_alone(program: Program, owner: Company) -> None:
    with reader_of(owner, edition_of(owner)) as reader:
        sql = "select country, min(id) as id from customers where country in ('PE', 'CO') group by 1"
        ids = {row["country"]: row["id"] for row in reader.ask(Kernel(sql, ("customers",)))}
    everybody, peruvian = program("cxo"), program("cxo", countries=["PE"])
    assert everybody.get(f"{ROOT}/customers/{ids['CO']}").status_code == 200
    assert peruvian.get(f"{ROOT}/customers/{ids['PE']}").status_code == 200
    assert peruvian.get(f"{ROOT}/customers/{ids['CO']}").status_code == 404
    assert peruvian.get(f"{ROOT}/customers?q={ids['CO']}").json()["total"] == 0
    question = f"{ROOT}/measure?metric=nps&by=customer.country"
    assert {row["group"]["customer.country"] for row in peruvian.get(question).json()["figures"]} == {"PE"}
    assert len(everybody.get(question).json()["figures"]) > 3
    whole, own = (
        client.get(f"{ROOT}/measure?metric=nps").json()["figures"][0] for client in (everybody, peruvian)
    )
    assert 0 < own["n"] < whole["n"]
    behind = peruvian.get(f"{ROOT}/figure", {"key": whole["key"], "limit": 1_000}).json()
    assert behind["row_count"] == own["n"]
    about = peruvian.get(f"{ROOT}/company").json()["caller"]
    assert about["countries"] == ["PE"]
    assert "import" not in about["actions"]
