"""How long a person waits: the first page and every filter change, in a browser, at `medium`.

    python bench/web_pages.py [FOLDER]

Plants a company of 20,000 customers (or takes the one in FOLDER), serves it with `unisono serve`, signs in
with Chromium, and opens each page of the menu in fresh contexts without cache (until the load event), then
changes its filters to ones nobody used before (from the click until the new part stands in the page). A bare
page of the same server, the sign-in form, is timed in the same run. Prints median and p95 in milliseconds.
"""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.e2e.conftest import CHROMIUM, FLAGS, PASSWORD, QUIET, free_port, invite, wait_for

PAGES = (
    "/",
    "/measure/",
    "/measure/nps/",
    "/measure/value/",
    "/measure/staying/",
    "/measure/drivers/",
    "/measure/integrity/",
    "/promises/",
    "/customers/",
    "/findings/",
    "/data/",
    "/brief/",
    "/settings/",
)
FIRST, CHANGES = 20, 24
COLUMNS = {
    "customer.country": ("PE", "CO", "MX", "CL"),
    "customer.segment": ("familia", "joven", "mayor", "negocio"),
}
CHANGE = """
async ([since, until, chosen]) => {
  const form = document.querySelector("form.filters");
  form.querySelector("[name=since]").value = since;
  form.querySelector("[name=until]").value = until;
  for (const box of form.querySelectorAll("[name=segment]")) box.checked = chosen.includes(box.value);
  const swapped = new Promise((done) => {
    const seen = (event) => {
      if (event.detail?.ctx?.target?.id !== "main") return;
      document.removeEventListener("htmx:after:swap", seen);
      requestAnimationFrame(() => done());
    };
    document.addEventListener("htmx:after:swap", seen);
  });
  performance.clearResourceTimings();
  const begun = performance.now();
  form.requestSubmit();
  await swapped;
  return [begun, performance.now() - begun];
}
"""
# When the last part that a page fetches by itself had come, after a moment.
SETTLED = """
(begun) => Math.max(...performance.getEntriesByType("resource").map((each) => each.responseEnd)) - begun
"""
LOADED = "() => { const told = performance.getEntriesByType('navigation')[0]; return told.loadEventEnd; }"


def main(given: list[str]) -> None:
    """Serve a company, and time what a person does with its pages."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "company"
        if given:
            shutil.copytree(given[0], folder)
        else:
            unisono("demo", "--size", "medium", "--seed", "3", "--no-serve", "--company", folder)
        invite(folder)
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        with (Path(place) / "serve.log").open("wb") as log:
            command = [program(), "serve", "--company", folder, "--port", str(port)]
            served = subprocess.Popen(command, env=QUIET, stdout=log, stderr=log)
            try:
                wait_for(address, served, Path(log.name))
                with sync_playwright() as playwright:
                    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
                    measure(browser, address)
            finally:
                served.terminate()
                served.wait(timeout=30)


def measure(browser: Browser, address: str) -> None:
    """Print one line a page: opened first, and its filters changed."""
    context = browser.new_context(locale="es-PE")
    page = context.new_page()
    page.goto(f"{address}/accounts/login/")
    page.fill("input[name=login]", "cxo@example.com")
    page.fill("input[name=password]", PASSWORD)
    page.locator("form button[type=submit]").first.click()
    page.wait_for_load_state("networkidle")
    state = context.storage_state()
    print(f"bare page (sign-in) | {told(first(browser, None, f'{address}/accounts/login/'))}", flush=True)
    for path in PAGES:
        opened = first(browser, state, address + path)
        changed = changes(page, address + path)
        print(f"{path} | {told(opened)} | {' | '.join(map(told, changed)) or '–'}", flush=True)
        time.sleep(0.5)


def first(browser: Browser, state: object, address: str) -> list[float]:
    """Milliseconds until a page is loaded, each time in a context that has nothing in its cache."""
    times = []
    for _ in range(FIRST):
        context = browser.new_context(locale="es-PE", storage_state=state)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address, wait_until="load")
        times.append(float(page.evaluate(LOADED)))
        context.close()
    return times


def changes(page: Page, address: str) -> list[list[float]]:
    """Milliseconds for filters nobody used before: until the page stands, until its last part has come."""
    page.goto(address, wait_until="networkidle")
    if not page.locator("form.filters").count():
        return []
    chosen = itertools.product(COLUMNS["customer.country"], COLUMNS["customer.segment"])
    swapped, settled = [], []
    for number, (country, segment) in zip(range(CHANGES), itertools.cycle(chosen), strict=False):
        day = 1 + (number + len(address)) % 27
        boxes = [f"customer.country:{country}", f"customer.segment:{segment}"][: 1 + number % 2]
        since = f"2025-{1 + number % 9:02d}-{day:02d}"
        begun, waited = page.evaluate(CHANGE, [since, "2026-09-30", boxes])
        page.wait_for_load_state("networkidle")
        swapped.append(float(waited))
        settled.append(float(page.evaluate(SETTLED, begun)))
    return [swapped, settled]


def told(times: list[float]) -> str:
    """Median and p95 of some milliseconds."""
    ordered = sorted(times)
    return f"{median(ordered):.0f} · {ordered[max(0, round(0.95 * len(ordered)) - 1)]:.0f}"


def program() -> Path:
    """The installed command."""
    return Path(sys.executable).with_name("unisono")


def unisono(*arguments: object) -> None:
    """Run one command to its end."""
    subprocess.run([str(program()), *map(str, arguments)], check=True, env=QUIET, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(sys.argv[1:])
