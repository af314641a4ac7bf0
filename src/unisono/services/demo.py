"""Sets up the company a newcomer meets first: generated, or imported from a folder of real files."""

from __future__ import annotations

from pathlib import Path

from unisono.demo import generate
from unisono.model.company import Company
from unisono.model.edition import LoadReport
from unisono.services.companies import found_company
from unisono.services.listen import import_files, recipe_named
from unisono.services.listen.importing import Progress

GENERATED, EXPORTS = "demo", "exports"


def demo_company(folder: Path, *, seed: int, progress: Progress) -> tuple[Company, tuple[LoadReport, ...]]:
    """Generate the example company's files into `exports/` and import them like anybody's."""
    found_company(folder, dict(recipe_named(GENERATED, folder).company))
    exports = folder / EXPORTS
    progress("generate", {})
    generate(exports, seed=seed)
    return recipe_company(folder, exports, GENERATED, progress=progress)


def recipe_company(
    folder: Path, files: Path, recipe: str, *, progress: Progress
) -> tuple[Company, tuple[LoadReport, ...]]:
    """Import a folder of files through a recipe into a company, made as the recipe tells where it is new."""
    told = recipe_named(recipe, folder)
    company = found_company(folder, dict(told.company))
    progress("import", {"folder": str(files)})
    return company, import_files(company, files, told, progress=progress)
