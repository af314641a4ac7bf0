"""Whoever can't see well, or has no mouse, gets as far as anybody: every page, light, dark, wide, phone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from tests.e2e.conftest import DESKTOP, PHONE, ROOT, Walker
from tests.pace import paced

AXE = ROOT / "assets" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = (
    "/",
    "/measure/",
    "/measure/nps/",
    "/measure/promise_kept/?segment=customer.country%3APE",
    "/measure/figure/nps@1",
    "/measure/value/",
    "/measure/staying/",
    "/measure/drivers/",
    "/measure/integrity/",
    "/promises/",
    "/promises/crm:P-247/",
    "/promises/crm:P-247/after/",
    "/promises/given/",
    "/promises/gate/",
    "/promises/read/",
    "/promises/strengths/",
    "/promises/new/",
    "/sales/",
    "/sales/pay/",
    "/service/",
    "/silos/",
    "/story/",
    "/customers/",
    "/customers/?q=ana",
    "/findings/",
    "/data/",
    "/data/set-aside/",
    "/data/history/",
    "/data/conflicts/",
    "/brief/",
    "/settings/",
    "/settings/people/",
    "/settings/company/",
    "/settings/tokens/",
    "/settings/audit/",
    "/jobs/",
    "/accounts/password/change/",
    "/accounts/2fa/",
    "/no-such-page/",
)
ANONYMOUS = ("/accounts/login/", "/accounts/password/reset/")
WALKED = (
    "/", "/measure/", "/measure/nps/", "/promises/crm:P-247/", "/customers/?q=ana", "/findings/", "/data/",
    "/measure/value/", "/measure/drivers/", "/promises/gate/", "/sales/", "/silos/", "/brief/",
    "/settings/people/", "/jobs/",
)  # fmt: skip
NAMED = "id => document.querySelector(`[data-reach='${id}']`)?.outerHTML.slice(0, 160)"
RUN = """
async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  const told = (node) => `${node.target} ${node.failureSummary}`;
  return found.violations.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map(told).join(" | ")}`);
}
"""
# What can be reached with a mouse, and whether the keyboard's focus can be seen on it.
REACHABLE = """
() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled)
  .filter((each) => each.tabIndex >= 0 && each.type !== "hidden")
  .filter((each) => !each.closest("dialog:not([open]), [popover]:not(:popover-open)"))
  .map((each) => { each.dataset.reach ??= String(Math.random()); return each.dataset.reach; })
"""
FOCUSED = """
() => {
  const held = document.activeElement;
  if (!held || held === document.body) return null;
  const style = getComputedStyle(held);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const seen = outlined || style.boxShadow !== "none" || held.matches("input, select, textarea");
  return { reach: held.dataset.reach ?? "", seen, name: held.outerHTML.slice(0, 160) };
}
"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The checker, as it was fetched with the assets."""
    if not AXE.exists():
        pytest.skip("axe-core has not been fetched: assets/build.py")
    return AXE.read_text("utf-8")


SIZES = {"desktop": DESKTOP, "phone": PHONE}
LOOKS = tuple(product(SIZES, ("light", "dark")))
TURNS = (("desktop", "light"), ("phone", "dark"))


@pytest.mark.parametrize("turn", range(len(TURNS)), ids=["-".join(look) for look in TURNS])
def test_no_page_shuts_anybody_out_in_the_look_whose_turn_it_is(
    walker: Callable[..., Walker], axe: str, turn: int
) -> None:
    """Every page once, in one of two looks by turns."""
    shuts_nobody_out(walker, axe, TURNS[turn], PAGES[turn :: len(TURNS)])


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS, ids="-".join)
def test_no_page_shuts_anybody_out(walker: Callable[..., Walker], axe: str, look: tuple[str, str]) -> None:
    shuts_nobody_out(walker, axe, look, PAGES)


def shuts_nobody_out(
    walker: Callable[..., Walker], axe: str, look: tuple[str, str], pages: tuple[str, ...]
) -> None:
    """Look at pages, those before signing in and a customer's too, in a size and a theme."""
    size, theme = SIZES[look[0]], look[1]
    found = violations(walker("", size, theme=theme), axe, ANONYMOUS)
    walk = walker("admin", size, theme=theme)
    found |= violations(walk, axe, pages)
    customer = walk.first_customer()
    found |= violations(walk, axe, (customer,))
    walk.complaints[:] = [each for each in walk.complaints if "no-such-page" not in each]
    assert {page: told for page, told in found.items() if told} == {}


def violations(walk: Walker, axe: str, pages: tuple[str, ...]) -> dict[str, list[str]]:
    """What axe complains of, page by page; a page may not be wider than its screen either."""
    found = {}
    for path in pages:
        walk.go(path)
        walk.page.evaluate(axe)
        found[path] = walk.page.evaluate(RUN)
        wide = walk.page.evaluate("document.documentElement.scrollWidth")
        if wide > walk.width:
            found[path].append(f"page of {wide} px on a screen of {walk.width} px")
    return found


@pytest.mark.parametrize("path", paced(WALKED, WALKED[::2].__contains__))
def test_the_keyboard_reaches_everything(walker: Callable[..., Walker], path: str) -> None:
    walk = walker("admin")
    walk.go(path)
    page = walk.page
    reachable = set(page.evaluate(REACHABLE))
    page.evaluate("document.activeElement.blur()")
    reached, unseen = set(), []
    for _ in range(3 * len(reachable) + 50):
        page.keyboard.press("Tab")
        held = page.evaluate(FOCUSED)
        if held is None or (held["reach"] and held["reach"] in reached and len(reached) >= len(reachable)):
            break
        reached.add(held["reach"])
        if not held["seen"]:
            unseen.append(held["name"])
    missed = [page.evaluate(NAMED, each) for each in reachable - reached]
    assert missed == []
    assert unseen == []


def test_the_first_stop_leads_past_the_menu(walker: Callable[..., Walker]) -> None:
    walk = walker("cxo")
    walk.go("/findings/")
    walk.page.keyboard.press("Tab")
    walk.page.keyboard.press("Enter")
    assert walk.page.evaluate("document.activeElement.id") == "main"


def test_scripts_stay_light(walker: Callable[..., Walker]) -> None:
    built = ROOT / "src" / "unisono" / "surfaces" / "web" / "static" / "built"
    scripts = sum(path.stat().st_size for path in built.glob("*.js.gz"))
    assert 0 < scripts < 300_000
    walk = walker("cxo")
    taken: list[str] = []
    walk.page.on("request", lambda request: taken.append(request.url))
    for path in ("/", "/promises/crm:P-247/"):
        walk.go(path)
    assert {url.split("/")[2] for url in taken} == {walk.site.address.split("/")[2]}  # nobody else is asked
    assert Path(built / "manifest.json").exists()
