"""Recipe files on disk: those the product ships and those in a company's folder."""

from __future__ import annotations

from pathlib import Path

from unisono.errors import RecipeError

LARGEST = 1_000_000


def shipped_recipes() -> dict[str, Path]:
    """The recipes that come with the product, by name."""
    beside_package = Path(__file__).resolve().parents[1] / "recipes"
    in_repository = Path(__file__).resolve().parents[3] / "recipes"
    return recipe_paths(beside_package if beside_package.is_dir() else in_repository)


def recipe_paths(folder: Path) -> dict[str, Path]:
    """The recipes in a folder, by name: `name.toml`, or `name/recipe.toml`."""
    if not folder.is_dir():
        return {}
    single = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    nested = {path.parent.name: path for path in sorted(folder.glob("*/recipe.toml"))}
    return {**single, **nested}


def read_text(path: Path) -> str:
    """The text of a recipe file.

    Raises
    ------
    RecipeError
        Where it is too large to be one, or not UTF-8.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise RecipeError("recipe_unreadable", recipe=str(path), problem=f"> {LARGEST:,} bytes")
        return path.read_text(encoding="utf-8-sig")
    except (UnicodeDecodeError, OSError) as broken:
        raise RecipeError("recipe_unreadable", recipe=str(path), problem=str(broken)) from broken
