"""Recipe files on disk: those the product ships and those in a company's folder."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4

from unisono.errors import RecipeError
from unisono.store.exports import exporting

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


def write_text(folder: Path, name: str, text: str) -> Path:
    """Write a company's own recipe: over the one of that name where there is one; whole or not at all.

    Raises
    ------
    FileError
        `file_unwritable`.
    RecipeError
        `recipe_unreadable`, where it is larger than a recipe may be.
    """
    if len(text.encode()) > LARGEST:
        raise RecipeError("recipe_unreadable", recipe=name, problem=f"> {LARGEST:,} bytes")
    path = recipe_paths(folder).get(name, folder / f"{name}.toml")
    with exporting(path):
        draft = path.with_name(f".{uuid4().hex}")
        draft.write_text(text, encoding="utf-8")
        os.replace(draft, path)
    return path
