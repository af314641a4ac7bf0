"""The agent's look-up: who is calling, what was promised to them, how they feel; in three actions at most."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.e2e.conftest import DESKTOP, PHONE, Walker
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, open_company, reader_of

SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
RICH = Kernel(
    "select c.name from customers c join cases k on k.customer_id = c.id"
    " join responses r on r.customer_id = c.id join exposures e on e.customer_id = c.id"
    " where c.name is not null group by c.id, c.name order by count(*) desc, c.id limit 1",
    ("customers", "cases", "responses", "exposures"),
)


def somebody(folder: Path) -> str:
    """A customer about whom there is much to say."""
    company = open_company(folder)
    with reader_of(company, edition_of(company)) as reader:
        return str(reader.ask(RICH)[0]["name"])


@SIZES
def test_from_the_call_to_the_customer(walker: Callable[..., Walker], size: tuple[int, int]) -> None:
    walk = walker("agent", size)
    with ThreadPoolExecutor(1) as aside:  # Django and a browser don't share a thread
        name = aside.submit(somebody, walk.site.folder).result()
    page = walk.page
    assert page.url.endswith("/customers/")  # an agent's first page is the search
    page.keyboard.type(name)  # action one: the search has the focus already
    page.keyboard.press("Enter")
    found = page.get_by_role("link", name=re.compile(re.escape(name), re.IGNORECASE)).first
    found.wait_for()
    walk.shot("busqueda")
    found.click()  # action two
    page.wait_for_load_state("networkidle")
    assert name.lower() in page.locator("h1").inner_text().lower()
    told = page.locator("#main").inner_text()
    for lane in ("Prometido", "Vendido", "Entregado", "Vivido"):
        assert lane.lower() in told.lower()
    walk.shot("cliente")


def test_an_agent_finds_no_way_to_what_is_not_theirs(walker: Callable[..., Walker]) -> None:
    walk = walker("agent")
    menu = walk.page.get_by_role("navigation").first.inner_text()
    assert "Clientes" in menu
    assert not {"Medir", "Promesas", "Hallazgos", "Datos", "Informe"} & set(menu.split())
    answer = walk.page.request.get(walk.site.address + "/measure/")
    assert answer.status == 403
    assert "rol no permite" in answer.text()
