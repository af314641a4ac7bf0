"""A browser before a served company: what the walks of the CXO, the analyst and the agent share."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SHOTS = ROOT / "build" / "screenshots"
CHROMIUM = shutil.which("chromium")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
DESKTOP, PHONE = (1440, 900), (390, 844)
PASSWORD = "una-clave-larga-de-prueba"
QUIET = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "UNISONO_LANG": "es"}


@dataclass(frozen=True)
class Site:
    """A company served by `unisono serve`: where it answers, and its folder."""

    address: str
    folder: Path


@pytest.fixture(scope="session")
def site(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The planted company, served by the installed command as anybody would."""
    folder = tmp_path_factory.mktemp("walked") / "company"
    shutil.copytree(demo_folder, folder)
    invite(folder)
    port = free_port()
    command = [Path(sys.executable).with_name("unisono"), "serve", "--company", folder, "--port", str(port)]
    log = (folder.parent / "serve.log").open("wb")
    served = subprocess.Popen(command, env=QUIET, stdout=log, stderr=subprocess.STDOUT)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address, served, Path(log.name))
        yield Site(address, folder)
    finally:
        served.terminate()
        served.wait(timeout=30)
        log.close()


@pytest.fixture(scope="module")
def browser(site: Site) -> Iterator[Browser]:
    """Debian's Chromium. It goes with each file: while it is there, Django's records can't be asked."""
    assert site.address  # served before the browser holds this thread
    if CHROMIUM is None:
        pytest.skip("Chromium is not on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@dataclass
class Walker:
    """One person before the site, on one screen; everything the console complains of is kept."""

    page: Page
    site: Site
    complaints: list[str]
    width: int

    def go(self, path: str) -> None:
        """Open a page of the site, and wait until nothing more is fetched."""
        self.page.goto(self.site.address + path, wait_until="networkidle")

    def shot(self, name: str) -> None:
        """Keep what the screen shows, for somebody to look at."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}-{self.width}.png", full_page=True)

    def choose_country(self, country: str) -> None:
        """Look through one country, with the filter bar."""
        box = self.page.locator(f"input[name=segment][value='customer.country:{country}']")
        box.locator("xpath=ancestor::details").locator("summary").click()
        box.check()
        apply = box.locator("xpath=ancestor::fieldset").get_by_role("button")
        if apply.is_visible():
            apply.click()
        self.page.wait_for_url(re.compile("customer.country"))
        self.page.wait_for_load_state("networkidle")

    def first_customer(self) -> str:
        """The address of a customer's page."""
        self.go("/customers/?q=ana")
        return str(self.page.locator("#found ol a").first.get_attribute("href"))

    def set_aside(self) -> int:
        """How many rows the page says are set aside."""
        told = self.page.locator("#main").inner_text()
        found = re.search(r"([\d.]+) filas? (?:apartadas?|esperan)", told) or re.search(
            r"([\d.]+) filas?", told
        )
        return int(found[1].replace(".", "")) if found else 0

    def sign_in(self, role: str) -> None:
        """Sign in as a person of a role, through the form."""
        self.go("/accounts/login/")
        self.page.fill("input[name=login]", f"{role}@example.com")
        self.page.fill("input[name=password]", PASSWORD)
        self.page.get_by_role("button", name=re.compile("^(Entrar|Iniciar sesión)$")).click()
        self.page.wait_for_load_state("networkidle")


@pytest.fixture
def walker(site: Site, browser: Browser) -> Iterator[Callable[..., Walker]]:
    """Seats somebody: `walker("cxo", PHONE, theme="dark")`; the walk ends without a console error."""
    contexts: list[BrowserContext] = []
    walkers: list[Walker] = []

    def seat(role: str = "", size: tuple[int, int] = DESKTOP, *, theme: str = "light") -> Walker:
        width, height = size
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale="es-PE",
            color_scheme="dark" if theme == "dark" else "light",
            has_touch=size == PHONE,
        )
        contexts.append(context)
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: _keep(message, complaints))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        walking = Walker(page, site, complaints, width)
        walkers.append(walking)
        if role:
            walking.sign_in(role)
        return walking

    yield seat
    for context in contexts:
        context.close()
    assert [complaint for each in walkers for complaint in each.complaints] == []


def _keep(message: ConsoleMessage, complaints: list[str]) -> None:
    if message.type in ("error", "warning"):
        complaints.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")


def invite(folder: Path) -> None:
    """People of every role, with a password of their own already."""
    script = (
        "import os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'unisono.site.web'\n"
        "import django; django.setup()\n"
        "from pathlib import Path\n"
        "from unisono.model.rights import ROLES\n"
        "from unisono.services.companies import serve_company\n"
        "from unisono.store.records.people.models import Person\n"
        "serve_company(Path(sys.argv[1]))\n"
        "for role in ROLES:\n"
        "    person = Person(email=f'{role}@example.com', name=role.title(), role=role)\n"
        "    person.set_password(sys.argv[2]); person.save()\n"
    )
    subprocess.run([sys.executable, "-c", script, str(folder), PASSWORD], check=True, env=QUIET)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, served: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the site answers."""
    for _ in range(300):
        if served.poll() is not None:
            raise AssertionError(f"unisono serve ended: {log.read_text(errors='replace')}")
        try:
            urllib.request.urlopen(f"{address}/accounts/login/", timeout=5).read()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"no answer from {address}: {log.read_text(errors='replace')}")
