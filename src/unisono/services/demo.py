"""Sets up the company a newcomer meets first: planted, or imported from a folder of real files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from unisono.demo import SIZES, GeneratedCompany, generate, planted_in
from unisono.demo.pay_plans import write_plans
from unisono.demo.world.effects import without
from unisono.demo.world.laws import Laws
from unisono.errors import CompanyError
from unisono.model.company import Company
from unisono.model.edition import LoadReport
from unisono.services.companies import edition_of, found_company
from unisono.services.diagnose import findings
from unisono.services.listen import import_files, recipe_named
from unisono.services.listen.importing import Progress, silent

PLANTED = "demo"


@dataclass(frozen=True, slots=True)
class Planting:
    """Which company is planted: how many customers, from which seed, without which effects."""

    customers: int = SIZES["small"]
    seed: int = 1
    null: tuple[str, ...] = ()


def generate_company(folder: Path, planting: Planting, *, progress: Progress = silent) -> GeneratedCompany:
    """Write the planted company's exports to `exports/`, what is true of it to `truth.json`, and its plans
    of pay to `pay/`.

    Raises
    ------
    QuestionError
        `effect_unknown`, with nothing written.
    CompanyError
        `company_holds_another`: figures of both would be nobody's.
    """
    without(Laws(), planting.null)
    company = found_company(folder, dict(recipe_named(PLANTED, folder).company))
    planted = (planting.customers, planting.seed, planting.null)
    if edition_of(company).number and planted_in(folder) != planted:
        raise CompanyError("company_holds_another", folder=str(folder))
    write_plans(folder)
    progress("generate", {"customers": planting.customers})
    return generate(
        folder,
        customers=planting.customers,
        seed=planting.seed,
        null=planting.null,
        progress=lambda done, blocks: progress("generated", {"done": done, "blocks": blocks}),
    )


def generate_companies(
    folder: Path, planting: Planting, seeds: range, *, progress: Progress = silent
) -> None:
    """Generate companies of many seeds, each in a folder of its own."""
    for seed in seeds:
        generate_company(_place(folder, seed), replace(planting, seed=seed), progress=progress)


def demo_company(
    folder: Path, planting: Planting, *, progress: Progress = silent
) -> tuple[Company, tuple[LoadReport, ...]]:
    """Generate the planted company and import its exports like anybody's files."""
    made = generate_company(folder, planting, progress=progress)
    return recipe_company(folder, made.exports, PLANTED, progress=progress)


def recipe_company(
    folder: Path, files: Path, recipe: str, *, progress: Progress = silent
) -> tuple[Company, tuple[LoadReport, ...]]:
    """Import a folder of files through a recipe into a company, made as the recipe tells where it is new."""
    told = recipe_named(recipe, folder)
    company = found_company(folder, dict(told.company))
    progress("import", {"folder": str(files)})
    return company, import_files(company, files, told, progress=progress)


def alarms(folder: Path, planting: Planting, seeds: range) -> Iterator[tuple[int, Mapping[str, int]]]:
    """What do the detectors find in companies of many seeds, each in a folder of its own?

    With effects switched off, whatever is found of them is a false alarm.

    Yields
    ------
    tuple
        A seed, and how many findings of each kind its company gave.
    """
    for seed in seeds:
        company, _ = demo_company(_place(folder, seed), replace(planting, seed=seed))
        yield seed, Counter(finding.kind for finding in findings(company))


def _place(folder: Path, seed: int) -> Path:
    return folder / f"seed-{seed}"
