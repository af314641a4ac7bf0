"""What the world told us: import files, say what became of each row, and keep what could not be loaded."""

from unisono.services.listen.aside import export_set_aside, list_set_aside
from unisono.services.listen.importing import import_files
from unisono.services.listen.matching import match
from unisono.services.listen.reports import check
from unisono.services.listen.sources import known_recipes, propose_recipe, recipe_named
from unisono.services.listen.undo import undo, undoable

__all__ = [
    "check",
    "export_set_aside",
    "import_files",
    "known_recipes",
    "list_set_aside",
    "match",
    "propose_recipe",
    "recipe_named",
    "undo",
    "undoable",
]
