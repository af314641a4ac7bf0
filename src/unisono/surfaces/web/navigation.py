"""The menu: each page in one line. Its addresses, its place and who sees it follow from here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path

from unisono.model.rights import Action, Actor


@dataclass(frozen=True, slots=True)
class Page:
    """One entry of the menu. `slug` names its words (`page.<slug>`), its module and its first view."""

    slug: str
    module: str
    address: str
    action: Action | None  # what somebody must be allowed, to find it in the menu; None: everybody
    mark: str = ""  # the name of its icon; none: the page is reached from others, not from the menu

    @property
    def words(self) -> str:
        """The key of its name."""
        return f"page.{self.slug}"


PAGES: tuple[Page, ...] = (
    Page("home", "home", "", "see_figures", "home"),
    Page("measure", "measure", "measure/", "see_figures", "trend"),
    Page("gate", "gate", "promises/gate/", "see_figures"),  # before the promises, whose names end nowhere
    Page("claims", "claims", "promises/read/", "see_figures"),  # likewise
    Page("given", "promises_given", "promises/given/", "see_figures"),  # likewise
    Page("promises", "promises", "promises/", "see_figures", "promise"),
    Page("sales", "sales", "sales/", "see_figures", "sales"),
    Page("service", "service", "service/", "see_figures", "service"),
    Page("silos", "silos", "silos/", "see_figures", "silos"),
    Page("story", "story", "story/", "see_figures", "story"),
    Page("customers", "identify", "customers/", "see_customers", "people"),
    Page("findings", "diagnose", "findings/", "see_figures", "finding"),
    Page("data", "listen", "data/", "see_data", "data"),
    Page("brief", "plan", "brief/", "see_figures", "brief"),
    Page("settings", "settings", "settings/", None, "settings"),
    Page("jobs", "jobs", "jobs/", "see_data"),
)

MEASURING = ("measure", "value", "staying", "drivers", "integrity")
"""The pages within Medir, by the names of their addresses; `measure.room.<name>` are their words."""

PROMISING = (("ledger", "promises"), ("read", "claims"), ("gate", "gate"), ("given", "given"))
"""The pages within Promesas: each one's words (`promises.room.<name>`) and the name of its address."""

SELLING = ("sales", "bookings", "handoffs", "pay")
"""The pages within Ventas, likewise; `sales.room.<name>` are their words."""


def menu(actor: Actor) -> tuple[Page, ...]:
    """The pages this person may walk into."""
    return tuple(page for page in PAGES if page.mark and (page.action is None or actor.may(page.action)))


def here(address: str) -> str:
    """Which entry of the menu an address belongs to; the one whose own address says most of it.

    >>> here("/measure/nps/"), here("/promises/gate/"), here("/elsewhere/")
    ('measure', 'promises', '')
    """
    if address == "/":
        return "home"
    # Pages without a mark light up the entry they lie within.
    within = [page for page in PAGES if page.mark and page.address and address.startswith(f"/{page.address}")]
    return max(within, key=lambda page: len(page.address)).slug if within else ""


def page_urls() -> list[URLPattern | URLResolver]:
    """The addresses of all pages; each module lists its own as `urlpatterns`."""
    return [
        path(page.address, include(import_module(f"unisono.surfaces.web.pages.{page.module}")))
        for page in PAGES
    ]
